import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { checkDuties } from '../duty/commands'
import { openDuties } from '../duty/queries'
import { hashOf } from '../gate/secret'
import { changeRights, deactivate } from '../people/commands'
import { candidate, talkMoment } from '../testing/cast-talks'
import { done, wordOf } from '../testing/scene'
import { people, smallTown } from '../testing/town'
import { cancelTalk, chooseMoment, takeOverTalk } from './commands'
import { intakeRound, talkByLetter } from './queries'

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

const { duty, intakeMoment, message } = table
const SYSTEM: Actor = { kind: 'system', task: 'test' }
const waits = async (id: string) =>
  (
    await ownerDb()
      .select()
      .from(duty)
      .where(and(eq(duty.thingId, id), eq(duty.kind, 'call_about_talk'), isNull(duty.endedAt)))
  ).map(({ why, dueAt }) => ({ why, dueAt }))
const lettersTo = (id: string) => ownerDb().$count(message, eq(message.volunteerId, id))

/** A colleague with one talk in two days. */
async function leaving() {
  const { left } = await people({ left: ['coordinator', 'HERE'] })
  const who = await candidate('intake_booked')
  const momentId = await talkMoment(left.id, 2, { volunteerId: who.volunteerId })
  return { left, ...who, momentId }
}

it('a talk of a colleague who left is something to do for the others of the place, before it begins; who comes keeps it', async () => {
  for (const ends of ['account', 'quarter', 'role'] as const) {
    const { left, volunteerId, secret, momentId } = await leaving()
    const free = await talkMoment(left.id, 3)
    const about = { userId: left.id, organisation: '' }
    if (ends === 'account') done(await deactivate(admin, { userId: left.id, active: 'no' }))
    else if (ends === 'role') done(await changeRights(admin, { ...about, role: 'operator' }))
    else done(await changeRights(admin, { ...about, role: 'coordinator', neighbourhoodIds: ['THERE'] }))
    const [call, ...more] = await waits(volunteerId)
    const [moment] = await ownerDb().select().from(intakeMoment).where(eq(intakeMoment.id, momentId))
    expect([call?.why, more, moment?.volunteerId], ends).toEqual(['colleague_left', [], volunteerId])
    expect((call?.dueAt ?? new Date(0)) < (moment?.startsAt ?? new Date(0))).toBe(true)
    for (const [by, sees] of [
      [here, true],
      [there, false],
    ] as const) {
      const shown = done(await intakeRound(by, { week: 0 })).talks
      const next = done(await intakeRound(by, { week: 1 })).talks
      expect([...shown, ...next].some((one) => one.id === momentId && one.isLeft)).toBe(sees)
      expect(done(await openDuties(by, {})).some((one) => one.volunteerId === volunteerId)).toBe(sees)
    }
    const page = done(await talkByLetter(visitorWith(hashOf(secret)), {}))
    expect([page.stage, page.talk?.id, page.talk?.interviewer]).toEqual(['booked', momentId, ''])
    expect(page.proposals.map((one) => one.id)).not.toContain(free)
    expect(await lettersTo(volunteerId)).toBe(0)
    // The hourly look finds nothing more to do.
    done(await checkDuties(SYSTEM, {}))
    expect(await waits(volunteerId)).toHaveLength(1)
  }
})

it('is taken over once, by a coordinator of the place; hour and place stay, and the page names somebody else', async () => {
  const { left, volunteerId, secret, momentId } = await leaving()
  done(await deactivate(admin, { userId: left.id, active: 'no' }))
  const it = { momentId, from: left.id }
  expect(wordOf(await takeOverTalk(there, it))).toBe('hidden')
  const before = done(await talkByLetter(visitorWith(hashOf(secret)), {})).talk
  const both = await Promise.all([takeOverTalk(here, it), takeOverTalk(other, it)])
  expect(both.map(wordOf).sort()).toEqual(['duty.taken', 'ok'])
  const after = done(await talkByLetter(visitorWith(hashOf(secret)), {})).talk
  expect(after).toEqual({ ...before, interviewer: 'coordinator' })
  expect([await waits(volunteerId), await lettersTo(volunteerId)]).toEqual([[], 0])
})

it('is refused where somebody sits already, once it began, and where nobody comes', async () => {
  const { left, volunteerId, momentId } = await leaving()
  const [own, free] = [await talkMoment(other.id, 2), await talkMoment(left.id, 5)]
  await ownerDb().update(intakeMoment).set({ volunteerId: null }).where(eq(intakeMoment.id, own))
  expect(wordOf(await takeOverTalk(other, { momentId, from: left.id }))).toBe('intake.overlap')
  expect(wordOf(await takeOverTalk(here, { momentId: free, from: left.id }))).toBe('intake.notBooked')
  const begun = await candidate('intake_booked')
  const was = await talkMoment(left.id, -0.01, { volunteerId: begun.volunteerId })
  expect(wordOf(await takeOverTalk(here, { momentId: was, from: left.id }))).toBe('intake.begun')
  expect(await waits(volunteerId)).toEqual([])
})

it('is moved or left by whoever comes, also when the colleague is gone: then it is no duty any more, and free for nobody', async () => {
  const another = await talkMoment(here.id, 4)
  const roads = [
    (by: Actor, _own: string) => chooseMoment(by, { momentId: another }),
    (by: Actor, own: string) => cancelTalk(by, { momentId: own }),
  ]
  for (const road of roads) {
    const { left, volunteerId, secret, momentId } = await leaving()
    done(await deactivate(admin, { userId: left.id, active: 'no' }))
    expect(await waits(volunteerId)).toHaveLength(1)
    done(await road(visitorWith(hashOf(secret)), momentId))
    expect(await waits(volunteerId)).toEqual([])
    const [moment] = await ownerDb().select().from(intakeMoment).where(eq(intakeMoment.id, momentId))
    expect(moment).toMatchObject({ outcome: 'withdrawn', volunteerId })
  }
})
