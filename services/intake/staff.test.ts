import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { addDays, localDate } from '@/domain/kernel/time'
import { hashOf } from '../gate/secret'
import { asActor } from '../gate/transaction'
import { compose } from '../mail/compose'
import { candidate, talkMoment } from '../testing/cast-talks'
import { done, wordOf } from '../testing/scene'
import { people, smallTown } from '../testing/town'
import { changeVolunteerState, recordIntake, recordParentYes } from '../volunteer/commands'
import {
  bookFor,
  cancelFor,
  chooseMoment,
  inviteToTalk,
  publishMoments,
  recordNoShow,
  withdrawMoment,
} from './commands'
import { intakeRound, talkByLetter } from './queries'

type Staff = Actor & { kind: 'user' }
let database: FreshDatabase
let here: Staff
let there: Staff
let operator: Staff
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  ;({ here, there, operator } = await people({
    here: ['coordinator', 'HERE'],
    there: ['coordinator', 'THERE'],
    operator: ['operator'],
  }))
})
afterAll(() => database.drop())
const { duty, intakeMoment, message, volunteer } = table
beforeEach(async () => {
  await ownerDb().delete(intakeMoment)
  await ownerDb().delete(message)
})

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const hours = () => ({
  interviewerId: here.id,
  place: 'Sociaal Huis',
  date: addDays(localDate(Date.now()), 3),
  from: '14:00',
  to: '15:30',
  minutes: 30,
})
const stateOf = async (id: string) =>
  (await ownerDb().select().from(volunteer).where(eq(volunteer.id, id)))[0]?.state
const momentOf = async (id: string) =>
  (await ownerDb().select().from(intakeMoment).where(eq(intakeMoment.id, id)))[0]
const waits = async (id: string) =>
  (
    await ownerDb()
      .select()
      .from(duty)
      .where(and(eq(duty.thingId, id), isNull(duty.endedAt)))
  )
    .map(({ kind, why }) => `${kind} ${why}`)
    .toSorted()
const templates = async () => (await ownerDb().select().from(message)).map(({ template }) => template)
const talk = {
  kinds: ['WALK' as const],
  languages: ['nl' as const],
  motherTongue: 'nl' as const,
  slots: ALL_SLOTS,
  radiusMetres: 1500,
  weeklyCapacity: 1,
}

it('opens hours as moments, for a colleague who sits in one place at a time', async () => {
  expect(done(await publishMoments(here, { ...hours(), weeks: 2 }))).toEqual({ count: 6 })
  expect(wordOf(await publishMoments(there, hours()))).toBe('intake.overlap')
  expect(wordOf(await publishMoments(here, { ...hours(), to: '13:00' }))).toBe('intake.endsBeforeBegins')
  expect(wordOf(await publishMoments(here, { ...hours(), date: '2020-01-01' }))).toBe('intake.past')
  expect(wordOf(await publishMoments(here, { ...hours(), interviewerId: operator.id }))).toBe(
    'intake.interviewer',
  )
  expect(wordOf(await publishMoments(operator, hours()))).toBe('denied')
  expect(await ownerDb().$count(intakeMoment)).toBe(6)
  // Straight past the rules: the database keeps them too.
  const row = { interviewerId: there.id, place: 'x', startsAt: new Date(2000), endsAt: new Date(1000) }
  await expect(ownerDb().insert(intakeMoment).values(row)).rejects.toThrow()
})

it('is booked by the desk for who calls, up to the hour, and cancelled so; elsewhere it is nobody’s', async () => {
  const { volunteerId } = await candidate('interested')
  const momentId = await talkMoment(here.id, 0.1)
  expect(wordOf(await bookFor(there, { volunteerId, momentId }))).toBe('hidden')
  expect(await stateOf(volunteerId)).toBe('interested')
  done(await bookFor(operator, { volunteerId, momentId }))
  expect([await stateOf(volunteerId), await templates()]).toEqual(['intake_booked', ['talk-booked']])
  expect(wordOf(await bookFor(operator, { volunteerId, momentId: await talkMoment(there.id, 2) }))).toBe(
    'intake.taken',
  )
  done(await cancelFor(operator, { volunteerId }))
  expect([await stateOf(volunteerId), (await momentOf(momentId))?.volunteerId]).toEqual(['invited', null])
  expect(wordOf(await cancelFor(operator, { volunteerId }))).toBe('intake.notBooked')
})

it('is withdrawn by us: who counted on it is told and chooses another, the moment is not for the next', async () => {
  const { volunteerId, secret } = await candidate('interested')
  const holder = visitorWith(hashOf(secret))
  const [momentId, other] = [await talkMoment(here.id, 2), await talkMoment(here.id, 3)]
  done(await chooseMoment(holder, { momentId }))
  expect(wordOf(await withdrawMoment(there, { momentId }))).toBe('hidden')
  expect(wordOf(await withdrawMoment(operator, { momentId }))).toBe('denied')
  expect(done(await withdrawMoment(here, { momentId }))).toEqual({ id: momentId, told: true })
  expect(await templates()).toEqual(['talk-booked', 'talk-withdrawn'])
  const { stage, proposals } = done(await talkByLetter(holder, {}))
  expect([stage, proposals.map(({ id }) => id)]).toEqual(['choose', [other]])
  const letter = await asActor(SYSTEM, (tx) =>
    compose(tx, { template: 'talk-withdrawn', volunteerId, momentId }),
  )
  expect(JSON.stringify(letter)).toContain('/zorgzame-buur-worden/gesprek/')
  expect(wordOf(await withdrawMoment(here, { momentId }))).toBe('intake.past')
  expect(done(await withdrawMoment(here, { momentId: other }))).toEqual({ id: other, told: false })
  expect(await momentOf(other)).toBeUndefined()
  expect(done(await talkByLetter(holder, {})).stage).toBe('call')
})

it('that nobody came to is one call; then they are invited again, or it ends', async () => {
  const { volunteerId } = await candidate('intake_booked')
  const early = await talkMoment(here.id, 1, { volunteerId })
  expect(wordOf(await recordNoShow(here, { volunteerId }))).toBe('intake.notYet')
  await ownerDb().delete(intakeMoment).where(eq(intakeMoment.id, early))
  const momentId = await talkMoment(here.id, -0.1, { volunteerId })
  expect(wordOf(await recordNoShow(there, { volunteerId }))).toBe('hidden')
  done(await recordNoShow(here, { volunteerId }))
  expect(await waits(volunteerId)).toEqual(['call_about_talk no_show', 'guide invited'])
  expect([await stateOf(volunteerId), (await momentOf(momentId))?.outcome]).toEqual(['invited', 'missed'])
  expect(wordOf(await recordNoShow(here, { volunteerId }))).toBe('intake.notBooked')
  expect(wordOf(await inviteToTalk(here, { volunteerId }))).toBe('intake.noMoments')
  const shown = done(await intakeRound(here, {}))
  expect(shown.waiting.find((one) => one.volunteerId === volunteerId)?.missed).toBe(1)
  await talkMoment(here.id, 2)
  done(await inviteToTalk(here, { volunteerId }))
  expect([await waits(volunteerId), await templates()]).toEqual([['guide invited'], ['talk-invited']])
  done(await changeVolunteerState(here, { volunteerId, to: 'ended', reason: 'wil niet meer' }))
  expect([await waits(volunteerId), wordOf(await inviteToTalk(here, { volunteerId }))]).toEqual([[], 'ok'])
})

it('that was held is written down with the talk, and one that was talked about earlier is free again', async () => {
  const [held, early] = [await candidate('intake_booked'), await candidate('intake_booked')]
  const was = await talkMoment(here.id, -0.1, { volunteerId: held.volunteerId })
  const comes = await talkMoment(here.id, 1, { volunteerId: early.volunteerId })
  for (const { volunteerId } of [held, early]) done(await recordIntake(here, { volunteerId, ...talk }))
  expect(await momentOf(was)).toMatchObject({ outcome: 'held', volunteerId: held.volunteerId })
  expect(await momentOf(comes)).toMatchObject({ outcome: null, volunteerId: null })
  expect(done(await talkByLetter(visitorWith(hashOf(held.secret)), {})).stage).toBe('over')
})

it('comes after the yes of a parent for who is not eighteen, by every door', async () => {
  const { volunteerId } = await candidate('interested', { isMinor: true })
  const momentId = await talkMoment(here.id, 2)
  const word = { to: 'intake_booked' as const, reason: '' }
  expect(wordOf(await bookFor(here, { volunteerId, momentId }))).toBe('volunteer.parentFirst')
  expect(wordOf(await changeVolunteerState(here, { volunteerId, ...word }))).toBe('volunteer.parentFirst')
  expect(wordOf(await recordIntake(here, { volunteerId, ...talk }))).toBe('volunteer.parentFirst')
  const past = ownerDb()
    .update(volunteer)
    .set({ state: 'intake_booked' })
    .where(eq(volunteer.id, volunteerId))
  await expect(past).rejects.toThrow()
  expect(wordOf(await recordParentYes(there, { volunteerId }))).toBe('hidden')
  done(await recordParentYes(here, { volunteerId }))
  done(await bookFor(here, { volunteerId, momentId }))
})

it('stands in the week of who has it, with what was said; elsewhere nobody is named', async () => {
  const { volunteerId } = await candidate('intake_booked', { wish: 'liefst ’s avonds' })
  const waiting = await candidate('invited')
  const momentId = await talkMoment(here.id, 0.001, { volunteerId })
  const week = done(await intakeRound(here, {}))
  const next = done(await intakeRound(here, { week: 1 }))
  const talks = [...week.talks, ...next.talks]
  expect(talks).toMatchObject([{ id: momentId, volunteerId, wish: 'liefst ’s avonds', outcome: null }])
  expect(week.waiting.map((one) => one.volunteerId)).toContain(waiting.volunteerId)
  expect(week.waiting.map((one) => one.volunteerId)).not.toContain(volunteerId)
  const elsewhere = JSON.stringify(done(await intakeRound(there, { whose: 'all' })))
  for (const id of [volunteerId, waiting.volunteerId]) expect(elsewhere).not.toContain(id)
})
