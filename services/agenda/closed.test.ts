import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, VISITOR } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import { VOLUNTEER, VOLUNTEER_STATES } from '@/domain/volunteer/volunteer-states'
import { hashOf, mailChangeSecret, newSecret } from '../gate/secret'
import { asActor } from '../gate/transaction'
import { myRequest } from '../help-request/queries'
import { myHelp } from '../match/queries'
import { mergeResidents } from '../resident/commands'
import { visitsOf } from '../testing/cast-visits'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { walkingEveryWeek } from '../testing/walking'
import { stopMailChange } from '../volunteer/commands'
import { closeFeed, openFeed } from './commands'
import { agendaFeed, agendaOfRequest, myFeed } from './queries'
import { feedOf, holding, opens } from './testing/fetched-agenda'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const pairOf = ({ matchId, volunteer: { volunteerId } }: Awaited<ReturnType<typeof walkingEveryWeek>>) => ({
  matchId,
  volunteerId,
})
const rows = () => ownerDb().select().from(table.agendaFeed)

it('a new address closes the one before, and only its owner’s', async () => {
  const [who, other] = [await neighbour(), await neighbour()]
  const [first, others] = [await feedOf(who), await feedOf(other)]
  expect(done(await myFeed(who, {})).secret).toBe(first)
  const second = await feedOf(who)
  expect(second).not.toBe(first)
  expect(await Promise.all([first, second, others].map(opens))).toEqual([false, true, true])
  done(await closeFeed(who, {}))
  expect(await Promise.all([second, others].map(opens))).toEqual([false, true])
  expect(done(await myFeed(who, {})).secret).toBeNull()
  expect((await rows()).map((one) => one.tokenHash)).toEqual([hashOf(others)])
  expect(JSON.stringify(await rows())).not.toContain(others)
})

it('made by two at once is one address', async () => {
  const who = await neighbour()
  const made = await Promise.all([1, 2, 3, 4].map(() => openFeed(who, {})))
  expect(made.map(wordOf)).toEqual(['ok', 'ok', 'ok', 'ok'])
  expect(await opens(done(await myFeed(who, {})).secret ?? '')).toBe(true)
})

it('opens nothing else, nothing else opens it, and nobody else makes one', async () => {
  const { volunteer, resident, byLink } = await walkingEveryWeek()
  const holder = holding(await feedOf(volunteer))
  const ofRequest = holding(await feedOf(resident))
  const before = await rows()
  for (const one of [holder, ofRequest]) {
    expect(wordOf(await myRequest(one, {}))).toBe('hidden')
    expect(wordOf(await agendaOfRequest(one, {}))).toBe('hidden')
    expect(wordOf(await myHelp(one, {}))).not.toBe('ok')
  }
  const nobody: Actor[] = [VISITOR, holder, ofRequest, byLink, holding('geraden'), holding('')]
  for (const one of [...nobody, await someone('coordinator', ['HERE']), await someone('admin')]) {
    expect(wordOf(await openFeed(one, {}))).toBe('hidden')
    expect(wordOf(await closeFeed(one, {}))).toBe('hidden')
    expect(wordOf(await myFeed(one, {}))).toBe('hidden')
  }
  for (const one of [VISITOR, volunteer, resident, byLink, holding('geraden')])
    expect(wordOf(await agendaFeed(one, {}))).toBe('hidden')
  expect(await rows()).toEqual(before)
})

/** Tables and views that tell of people. */
const ABOUT_PEOPLE = [
  table.volunteer,
  table.volunteerInLine,
  table.resident,
  table.helpRequest,
  table.match,
  table.offer,
  table.note,
  table.agendaFeed,
]

it('sees in the database itself no more than its own pairs and their visits', async () => {
  const own = await walkingEveryWeek()
  const other = await walkingEveryWeek()
  for (const one of [own, other]) await visitsOf(one.id, pairOf(one))
  for (const actor of [own.volunteer, own.resident]) {
    const secret = await feedOf(actor)
    const seen = await asActor(holding(secret), async (tx) => {
      let people = 0
      for (const one of ABOUT_PEOPLE) people += await tx.$count(one)
      const { appointment, visit } = table
      const pairs = await tx.selectDistinct({ id: appointment.id }).from(appointment)
      return { people, pairs, visits: await tx.selectDistinct({ id: visit.matchId }).from(visit) }
    })
    const pair = [{ id: own.matchId }]
    expect(seen).toEqual({ people: 0, pairs: pair, visits: pair })
  }
})

it.each(VOLUNTEER_STATES)('is closed for a neighbour who becomes %s, if so for good', async (state) => {
  const who = await neighbour()
  const secret = await feedOf(who)
  const { volunteer } = table
  const becomes = (next: typeof state) =>
    ownerDb()
      .update(volunteer)
      .set({ state: next, thinkingUntil: next === 'thinking' ? '2099-01-01' : null })
      .where(eq(volunteer.id, who.volunteerId))
  await becomes(state)
  const stopped = VOLUNTEER[state].is.includes('stopped')
  expect(await opens(secret)).toBe(!stopped)
  // The lock of the database alone knows it as well.
  if (stopped) {
    const key = { tokenHash: hashOf(secret), salt: 'x', volunteerId: who.volunteerId }
    await ownerDb().insert(table.agendaFeed).values(key)
    expect(await opens(secret)).toBe(false)
    await ownerDb().delete(table.agendaFeed).where(eq(table.agendaFeed.volunteerId, who.volunteerId))
  }
  await becomes('paused')
  expect(await opens(secret)).toBe(!stopped)
})

it('is closed when the old mail address says that it was not the neighbour', async () => {
  const who = await neighbour()
  const secret = await feedOf(who)
  const id = who.id
  const now = new Date()
  await ownerDb()
    .insert(table.mailChange)
    .values({
      id,
      volunteerId: who.volunteerId,
      email: 'vreemd@test.invalid',
      before: `${who.volunteerId}@test.invalid`,
      confirmHash: hashOf(newSecret()),
      stopHash: hashOf(mailChangeSecret(id, 'old')),
      askedAt: now,
      expiresAt: new Date(now.getTime() + HOUR),
    })
  done(await stopMailChange(holding(mailChangeSecret(id, 'old')), {}))
  expect(await opens(secret)).toBe(false)
})

it('is closed for a neighbour who is erased, also one whom a backup brought back', async () => {
  const who = await neighbour({ state: 'interested' })
  const secret = await feedOf(who)
  await database.ownerPool.query('select app.erase_volunteer($1)', [who.volunteerId])
  expect(await opens(secret)).toBe(false)
})

it('is closed when the request turns out to be of another record, and when it is gone', async () => {
  const [kept, other] = [await walkingEveryWeek(), await seekingScene(0)]
  const [stays, ends] = [await feedOf(kept.resident), await feedOf(other.resident)]
  const residentOf = async (id: string) =>
    (await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id)))[0]?.residentId ??
    ''
  const ids = { residentId: await residentOf(kept.id), otherId: await residentOf(other.id) }
  done(await mergeResidents(kept.coordinator, ids))
  expect(await Promise.all([stays, ends].map(opens))).toEqual([true, false])
  await ownerDb().delete(table.helpRequest).where(eq(table.helpRequest.id, other.id))
  expect((await rows()).some((one) => one.helpRequestId === other.id)).toBe(false)
})
