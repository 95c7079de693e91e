import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { hashOf, newSecret } from '../gate/secret'
import { candidate, talkMoment } from '../testing/cast-talks'
import { done, wordOf } from '../testing/scene'
import { people, smallTown } from '../testing/town'
import { askTalkCall, cancelTalk, chooseMoment } from './commands'
import { talkByLetter } from './queries'

let database: FreshDatabase
let here: Actor & { kind: 'user' }
let there: Actor & { kind: 'user' }
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  ;({ here, there } = await people({ here: ['coordinator', 'HERE'], there: ['coordinator', 'THERE'] }))
})
afterAll(() => database.drop())
const { duty, intakeMoment, message, volunteer } = table
beforeEach(async () => {
  await ownerDb().delete(intakeMoment)
  await ownerDb().delete(message)
})

const holds = (secret: string) => visitorWith(hashOf(secret))
const somebody = async (...given: Parameters<typeof candidate>) => {
  const { volunteerId, secret } = await candidate(...given)
  return { volunteerId, actor: holds(secret) }
}
const seen = async (actor: Actor, skip = 0) => done(await talkByLetter(actor, { skip }))
const stateOf = async (id: string) =>
  (await ownerDb().select().from(volunteer).where(eq(volunteer.id, id)))[0]?.state
const saidBy = async (id: string) =>
  (await ownerDb().select().from(volunteer).where(eq(volunteer.id, id)))[0]?.wish
const letters = async () =>
  (await ownerDb().select().from(message)).map(({ template, values }) => [template, values])
const duties = (id: string) =>
  ownerDb()
    .select()
    .from(duty)
    .where(and(eq(duty.thingId, id), isNull(duty.endedAt)))

it('shows three free moments of who serves the quarter, and looking changes nothing', async () => {
  const { actor, volunteerId } = await somebody('interested')
  await talkMoment(there.id, 2)
  await talkMoment(here.id, 0.1)
  const ids = []
  for (const day of [1, 2, 3, 4]) ids.push(await talkMoment(here.id, day))
  for (let time = 0; time < 3; time++) await seen(actor)
  const { stage, proposals, hasMore, callBy } = await seen(actor)
  expect([stage, proposals.map(({ id }) => id), hasMore]).toEqual(['choose', ids.slice(0, 3), true])
  expect(proposals[0]).toMatchObject({ place: 'Sociaal Huis', interviewer: 'coordinator' })
  expect((await seen(actor, 3)).proposals.map(({ id }) => id)).toEqual(ids.slice(3))
  expect(callBy.getTime()).toBeGreaterThan(Date.now())
  expect([await stateOf(volunteerId), await letters()]).toEqual(['interested', []])
})

it('is chosen, moved and left in one step each; every letter is of what holds', async () => {
  const { actor, volunteerId } = await somebody('interested')
  const [first, second] = [await talkMoment(here.id, 1), await talkMoment(here.id, 8)]
  done(await chooseMoment(actor, { momentId: first, wish: 'liefst op dinsdag' }))
  expect(await stateOf(volunteerId)).toBe('intake_booked')
  expect(await seen(actor)).toMatchObject({ stage: 'booked', talk: { id: first } })
  expect(await saidBy(volunteerId)).toBe('liefst op dinsdag')
  const [guide, ...others] = await duties(volunteerId)
  expect([guide?.kind, guide?.ownerRole, others]).toEqual(['guide', 'coordinator', []])
  done(await chooseMoment(actor, { momentId: second }))
  done(await chooseMoment(actor, { momentId: second }))
  expect(await letters()).toEqual([
    ['talk-booked', { volunteerId, momentId: first }],
    ['talk-booked', { volunteerId, momentId: second }],
  ])
  // It waits until after the talk, and no longer until after the first one.
  expect((await duties(volunteerId))[0]?.dueAt.getTime()).toBeGreaterThan(Date.now() + 8 * DAY)
  const [freed] = await ownerDb().select().from(intakeMoment).where(eq(intakeMoment.id, first))
  expect(freed).toMatchObject({ volunteerId: null, bookedAt: null, outcome: null })
  expect(wordOf(await cancelTalk(actor, { momentId: first }))).toBe('intake.notBooked')
  done(await cancelTalk(actor, { momentId: second }))
  expect([await stateOf(volunteerId), (await seen(actor)).stage]).toEqual(['invited', 'choose'])
  expect(wordOf(await cancelTalk(actor, { momentId: second }))).toBe('intake.notBooked')
})

it('is never for two: of ten at once one has it, and the others read that it is taken', async () => {
  for (let round = 0; round < 5; round++) {
    const momentId = await talkMoment(here.id, round + 1)
    const people = await Promise.all(Array.from({ length: 10 }, () => somebody('invited')))
    const words = await Promise.all(
      people.map(async ({ actor }) => wordOf(await chooseMoment(actor, { momentId }))),
    )
    expect(words.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'intake.taken'), 'ok'])
    const winner = people[words.indexOf('ok')]?.volunteerId
    const [kept] = await ownerDb().select().from(intakeMoment).where(eq(intakeMoment.id, momentId))
    expect(kept?.volunteerId).toBe(winner)
    const states = await Promise.all(people.map(({ volunteerId }) => stateOf(volunteerId)))
    expect(states.filter((state) => state === 'intake_booked')).toHaveLength(1)
  }
  expect(await letters()).toHaveLength(5)
})

it('is changed by two who want each other’s without either being left with none', async () => {
  const [one, other] = [await somebody('invited'), await somebody('invited')]
  const [first, second] = [await talkMoment(here.id, 1), await talkMoment(here.id, 2)]
  done(await chooseMoment(one.actor, { momentId: first }))
  done(await chooseMoment(other.actor, { momentId: second }))
  const words = await Promise.all([
    chooseMoment(one.actor, { momentId: second }),
    chooseMoment(other.actor, { momentId: first }),
  ])
  expect(words.map(wordOf)).toEqual(['intake.taken', 'intake.taken'])
  expect((await seen(one.actor)).talk?.id).toBe(first)
})

it('is refused with a sentence: past, too soon, elsewhere, begun, after the talk, without a key', async () => {
  const { actor, volunteerId } = await somebody('invited')
  const word = async (momentId: string) => wordOf(await chooseMoment(actor, { momentId }))
  expect(await word(await talkMoment(here.id, -1))).toBe('intake.past')
  expect(await word(await talkMoment(here.id, 0.2))).toBe('intake.soon')
  expect(await word(await talkMoment(there.id, 2))).toBe('intake.taken')
  const free = await talkMoment(here.id, 3)
  expect(wordOf(await chooseMoment(holds(newSecret()), { momentId: free }))).toBe('hidden')
  expect(wordOf(await chooseMoment(here, { momentId: free }))).toBe('hidden')
  const begun = await talkMoment(here.id, -0.01, { volunteerId })
  await ownerDb().update(volunteer).set({ state: 'intake_booked' }).where(eq(volunteer.id, volunteerId))
  expect(await word(free)).toBe('intake.begun')
  expect(wordOf(await cancelTalk(actor, { momentId: begun }))).toBe('intake.begun')
  await ownerDb().update(volunteer).set({ state: 'intake_done' }).where(eq(volunteer.id, volunteerId))
  expect([await word(free), (await seen(actor)).stage]).toEqual(['intake.over', 'over'])
  expect(wordOf(await askTalkCall(actor, {}))).toBe('intake.over')
  await ownerDb().update(volunteer).set({ state: 'ended' }).where(eq(volunteer.id, volunteerId))
  expect(wordOf(await talkByLetter(actor, {}))).toBe('hidden')
})

it('is a call for who rather has that: once, with an owner and a date, and ended by a choice', async () => {
  const { actor, volunteerId } = await somebody('interested')
  const momentId = await talkMoment(here.id, 2)
  done(await askTalkCall(actor, { wish: 'na vijf uur' }))
  done(await askTalkCall(actor, {}))
  const open = (await duties(volunteerId)).filter(({ kind }) => kind === 'call_about_talk')
  expect(open).toMatchObject([{ why: 'asked', ownerRole: 'coordinator', volunteerId }])
  expect(await seen(actor)).toMatchObject({ stage: 'call', callBy: open[0]?.dueAt })
  expect(await saidBy(volunteerId)).toBe('na vijf uur')
  done(await chooseMoment(actor, { momentId }))
  expect((await duties(volunteerId)).map(({ kind }) => kind)).toEqual(['guide'])
  expect(wordOf(await askTalkCall(actor, {}))).toBe('intake.alreadyBooked')
})

it('waits for a parent of who is not eighteen', async () => {
  const { actor, volunteerId } = await somebody('interested', { isMinor: true })
  const momentId = await talkMoment(here.id, 2)
  expect((await seen(actor)).stage).toBe('parent')
  expect(wordOf(await chooseMoment(actor, { momentId }))).toBe('volunteer.parentFirst')
  await ownerDb().update(volunteer).set({ parentYesAt: new Date() }).where(eq(volunteer.id, volunteerId))
  done(await chooseMoment(actor, { momentId }))
})
