import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { LONGEST_THOUGHT } from '@/domain/intake/thinking'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { addDays, localDate } from '@/domain/kernel/time'
import { openDuties } from '../duty/queries'
import { hashOf } from '../gate/secret'
import { asActor } from '../gate/transaction'
import { talkByLetter } from '../intake/queries'
import { deactivate } from '../people/commands'
import { candidate, talkMoment } from '../testing/cast-talks'
import { done, wordOf } from '../testing/scene'
import { people, smallTown, startDone } from '../testing/town'
import { changeVolunteerState, recordIntake, recordThought } from './commands'

type Staff = Actor & { kind: 'user' }
let database: FreshDatabase
let here: Staff
let other: Staff
let there: Staff
let admin: Staff
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  ;({ here, other, there, admin } = await people({
    here: ['coordinator', 'HERE'],
    other: ['coordinator', 'HERE'],
    there: ['coordinator', 'THERE'],
    admin: ['admin'],
  }))
})
afterAll(() => database.drop())

const { duty, message, volunteer } = table
const inDays = (days: number) => addDays(localDate(Date.now()), days)
const talk = {
  kinds: ['WALK' as const],
  languages: ['nl' as const],
  motherTongue: 'nl' as const,
  slots: ALL_SLOTS,
  radiusMetres: 1500,
  weeklyCapacity: 1,
}
const rowOf = async (id: string) => (await ownerDb().select().from(volunteer).where(eq(volunteer.id, id)))[0]
const waits = async (id: string) =>
  (
    await ownerDb()
      .select()
      .from(duty)
      .where(and(eq(duty.thingId, id), isNull(duty.endedAt)))
  ).map(({ why, ownerId, ownerRole, dueAt }) => ({
    why,
    ownerId,
    ownerRole,
    day: localDate(dueAt.getTime()),
  }))
const letters = async (id: string) =>
  (await ownerDb().select().from(message).where(eq(message.volunteerId, id))).map((one) => one.template)

/** Nobody sits in two places at once. */
let daysAgo = 0
/** Had the talk with `here`, and thinks it over. */
async function thinks(days = 9) {
  const who = await candidate('intake_booked')
  await talkMoment(here.id, -++daysAgo, { volunteerId: who.volunteerId })
  const said = { outcome: 'thinking' as const, thinkingUntil: inDays(days) }
  done(await recordIntake(other, { volunteerId: who.volunteerId, ...talk, ...said }))
  return who
}

it('thinks until a day on which whoever had the talk calls; nothing else is asked of them, and their letter says so', async () => {
  const { volunteerId, secret } = await thinks()
  expect(await rowOf(volunteerId)).toMatchObject({
    state: 'thinking',
    thinkingUntil: inDays(9),
    userId: null,
  })
  const [call, ...more] = await waits(volunteerId)
  expect([call?.why, call?.ownerId, call?.ownerRole, more]).toEqual(['thinking', here.id, 'coordinator', []])
  expect((call?.day ?? '') >= inDays(9)).toBe(true)
  expect(await letters(volunteerId)).not.toContain('start-list')
  const page = done(await talkByLetter(visitorWith(hashOf(secret)), {}))
  expect([page.stage, localDate(page.callBy.getTime())]).toEqual(['thinking', call?.day])
  // A step that was agreed comes back on its day, and not before.
  expect(done(await openDuties(here, {})).map((one) => one.volunteerId)).not.toContain(volunteerId)
  await ownerDb().update(duty).set({ dueAt: new Date() }).where(eq(duty.thingId, volunteerId))
  expect(done(await openDuties(here, {})).map((one) => one.volunteerId)).toContain(volunteerId)
})

it('joins, goes elsewhere, stops or thinks once more, and each leaves one thing to do, or none', async () => {
  const ends = { yes: 'intake_done', elsewhere: 'other_place', no: 'ended' } as const
  for (const [answer, state] of Object.entries(ends)) {
    const { volunteerId } = await thinks()
    const said = { volunteerId, answer: answer as keyof typeof ends }
    expect(wordOf(await recordThought(there, said))).toBe('hidden')
    done(await recordThought(here, said))
    expect(await rowOf(volunteerId)).toMatchObject({ state, thinkingUntil: null })
    expect((await waits(volunteerId)).map((one) => one.why)).toEqual(answer === 'yes' ? [state] : [])
    expect((await letters(volunteerId)).includes('start-list')).toBe(answer === 'yes')
    expect((await rowOf(volunteerId))?.userId === null).toBe(answer !== 'yes')
    expect(wordOf(await recordThought(here, said))).toBe('state.changed')
  }
  const { volunteerId } = await thinks()
  const again = { volunteerId, answer: 'again' as const }
  done(await recordThought(here, { ...again, thinkingUntil: inDays(30), reason: 'na de verhuis' }))
  done(await recordThought(here, { ...again, thinkingUntil: inDays(30) }))
  const [call, ...more] = await waits(volunteerId)
  expect([call?.ownerId, (call?.day ?? '') >= inDays(30), more]).toEqual([here.id, true, []])
  const lines = await ownerDb()
    .select()
    .from(table.transition)
    .where(eq(table.transition.thingId, volunteerId))
  expect(lines.filter((one) => one.thing === 'duty')).toMatchObject([
    { fromState: inDays(9), toState: inDays(30), reason: 'na de verhuis' },
  ])
})

it('takes no day that is past, today, too far or none, and no thinking without a day by another door', async () => {
  const { volunteerId } = await candidate('intake_booked')
  const wrong = ['', inDays(-1), inDays(0), inDays(LONGEST_THOUGHT + 1)]
  for (const thinkingUntil of wrong) {
    const said = { volunteerId, ...talk, outcome: 'thinking' as const, thinkingUntil }
    expect(wordOf(await recordIntake(here, said))).toBe('intake.thinkDay')
  }
  expect(await rowOf(volunteerId)).toMatchObject({ state: 'intake_booked', thinkingUntil: null })
  done(await recordIntake(here, { volunteerId, ...talk }))
  expect(wordOf(await changeVolunteerState(here, { volunteerId, to: 'thinking' }))).toBe('intake.thinkDay')
  for (const answer of ['yes', 'no', 'elsewhere'] as const)
    expect(wordOf(await recordThought(here, { volunteerId, answer }))).toBe('state.changed')
  const none = ownerDb().update(volunteer).set({ state: 'thinking' }).where(eq(volunteer.id, volunteerId))
  await expect(none).rejects.toThrow()
  done(await recordThought(here, { volunteerId, answer: 'again', thinkingUntil: inDays(3) }))
  expect(await rowOf(volunteerId)).toMatchObject({ state: 'thinking', thinkingUntil: inDays(3) })
})

it('is the coordinator’s of the place when whoever had the talk left, before or after', async () => {
  const { deactivated } = await people({ deactivated: ['coordinator', 'HERE'] })
  const who = await thinks()
  await ownerDb().update(duty).set({ ownerId: deactivated.id }).where(eq(duty.thingId, who.volunteerId))
  done(await deactivate(admin, { userId: deactivated.id, active: 'no' }))
  expect(await waits(who.volunteerId)).toMatchObject([{ ownerId: null, ownerRole: 'coordinator' }])
  const later = await candidate('intake_booked')
  await talkMoment(deactivated.id, -0.1, { volunteerId: later.volunteerId })
  const said = { outcome: 'thinking' as const, thinkingUntil: inDays(5) }
  done(await recordIntake(other, { volunteerId: later.volunteerId, ...talk, ...said }))
  expect(await waits(later.volunteerId)).toMatchObject([{ ownerId: other.id }])
})

it('does not let who had the talk open the door because a colleague heard the yes: in the rules and in the database', async () => {
  const { volunteerId } = await candidate('intake_booked')
  const said = { outcome: 'thinking' as const, thinkingUntil: inDays(5), agreementSigned: 'yes' as const }
  done(await recordIntake(here, { volunteerId, ...talk, ...said }))
  done(await recordThought(other, { volunteerId, answer: 'yes' }))
  await ownerDb()
    .update(volunteer)
    .set({ lat: 51.0285, lon: 4.4805, neighbourhoodId: 'HERE' })
    .where(eq(volunteer.id, volunteerId))
  await startDone(volunteerId)
  expect(done(await changeVolunteerState(here, { volunteerId, to: 'ready' }))).toMatchObject({ waits: true })
  const alone = asActor(here, (tx) =>
    tx.update(volunteer).set({ state: 'ready' }).where(eq(volunteer.id, volunteerId)),
  )
  await expect(alone).rejects.toThrow()
  expect((await rowOf(volunteerId))?.state).toBe('intake_done')
  done(await changeVolunteerState(other, { volunteerId, to: 'ready' }))
  expect((await rowOf(volunteerId))?.state).toBe('ready')
})
