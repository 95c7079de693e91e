import { asc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { slotBit } from '@/domain/kernel/slots'
import { addDays, localDate, MINUTE, weekdayOf } from '@/domain/kernel/time'
import { readByAgenda } from '@/domain/visit/testing/read-by-agenda'
import { VISIT } from '@/domain/visit/visit-states'
import { moveRequest } from '../help-request/commands'
import { myRequest } from '../help-request/queries'
import { approveMatch, confirmContact, handBack } from '../match/commands'
import { myAgenda, myMatch } from '../match/queries'
import { acceptOffer } from '../offer/commands'
import { type Asked, askedBy, done, seekingScene } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { planSeries, sayOfMyVisit, sayOfVisit, setRhythm } from '../visit/commands'
import { agendaOfRequest } from './queries'
import { feedOf, fetched, fileOf } from './testing/fetched-agenda'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

type Neighbour = Asked['volunteer']

/** Agreed by everybody. */
async function pair(wish: Parameters<typeof seekingScene>[1], who?: Neighbour) {
  const scene = await seekingScene(who ? 0 : 1, wish)
  const asked = who ? await askedBy(scene.id, who) : scene.asked[0]
  if (!asked) throw new Error('nobody was asked')
  const { volunteer, offerId } = asked
  done(await acceptOffer(volunteer, { offerId }))
  const approval = { helpRequestId: scene.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(scene.coordinator, approval))
  return { ...scene, volunteer, matchId }
}

/** A walk every week, for the first time in three days. */
async function weeklyPair(who?: Neighbour) {
  const day = addDays(localDate(Date.now()), 3)
  const slots = slotBit(weekdayOf(day), 'afternoon')
  const made = await pair({ kind: 'WALK', timing: 'weekly', slots }, who)
  done(await confirmContact(made.volunteer, { matchId: made.matchId }))
  done(await planSeries(SYSTEM, { helpRequestId: made.id }))
  return { ...made, day }
}

/** Groceries for once. */
const pairForOnce = (visitDate: string, who?: Neighbour) =>
  pair({ timing: 'date', visitDate, dayPart: 'morning' }, who)

interface Shown {
  readonly state: keyof typeof VISIT
  readonly hours: { readonly from: Date; readonly to: Date }
}
const spanOf = ({ from, to }: Shown['hours']) => `${from.toISOString()} ${to.toISOString()}`
/** The times that a page says somebody comes, or came. */
const comingOn = (visits: readonly Shown[], ...also: Shown['state'][]) =>
  visits
    .filter(({ state }) => [...also, 'done', 'unheard'].includes(state) || VISIT[state].is.includes('comes'))
    .map(({ hours }) => spanOf(hours))
    .toSorted()
/** Without the name of the event. */
const timesOf = (times: readonly string[]) => times.map((one) => one.replace(/^\S+ /, '')).toSorted()

/** Changes lie at least a second apart, as they do between people. */
const later = () => vi.setSystemTime(Date.now() + MINUTE)
afterEach(() => {
  vi.useRealTimers()
})

describe('the agenda that a neighbour follows', () => {
  it('holds all that goes on, under the names of the single files, and nothing of others', async () => {
    const who = await neighbour()
    const weekly = await weeklyPair(who)
    const once = await pairForOnce(addDays(localDate(Date.now()), 12), who)
    await weeklyPair()
    const read = await fetched(await feedOf(who))
    expect(read.events.map(({ uid, summary }) => [uid, summary])).toEqual([
      [weekly.matchId, 'WALK'],
      [once.matchId, 'GROCERIES'],
    ])
    for (const { matchId } of [weekly, once]) {
      const alone = done(await myAgenda(who, { matchId }))
      expect(alone).not.toBeNull()
      if (!alone) continue
      const { events, times } = readByAgenda(fileOf([alone]))
      expect(read.events).toEqual(expect.arrayContaining([...events]))
      expect(read.times).toEqual(expect.arrayContaining([...times]))
    }
    expect(read.times).toHaveLength(6 + 1)
  })

  it('keeps its name and raises its number when a visit moves, falls out or is taken away', async () => {
    const { id, matchId, volunteer, resident, coordinator, day } = await weeklyPair()
    const secret = await feedOf(volunteer)
    const seen: number[] = []
    const look = async () => {
      const [event, ...others] = (await fetched(secret)).events
      expect([event?.uid, others]).toEqual([matchId, []])
      seen.push(event?.sequence ?? 0)
    }
    const visits = await ownerDb()
      .select()
      .from(table.visit)
      .where(eq(table.visit.matchId, matchId))
      .orderBy(asc(table.visit.plannedOn))
    const visitId = (index: number) => visits[index]?.id ?? ''
    vi.useFakeTimers({ toFake: ['Date'] })
    await look()
    later()
    const to = { said: 'move', date: addDays(day, 8), part: 'morning' } as const
    done(await sayOfVisit(volunteer, { visitId: visitId(1), ...to }))
    await look()
    later()
    done(await sayOfMyVisit(resident, { visitId: visitId(2), said: 'skip' }))
    await look()
    // The newest are gone and nothing came in their place: that is a change as well.
    later()
    await ownerDb()
      .update(table.match)
      .set({ state: 'ending', agreedDay: addDays(day, 14), whoTells: 'staff' })
      .where(eq(table.match.id, matchId))
    done(await planSeries(SYSTEM, { helpRequestId: id }))
    await look()
    expect(await fetched(secret)).toMatchObject({ times: { length: 2 } })
    expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => a - b))
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'deceased' }))
    expect((await fetched(secret)).events).toEqual([])
  })

  it('is without what was handed back', async () => {
    const { matchId, volunteer } = await pairForOnce(addDays(localDate(Date.now()), 5))
    const secret = await feedOf(volunteer)
    expect((await fetched(secret)).times).toHaveLength(1)
    done(await handBack(volunteer, { matchId }))
    expect((await fetched(secret)).times).toEqual([])
  })
})

describe('the agenda of a resident', () => {
  it('holds what the page of the request shows, also when somebody else comes once', async () => {
    const { id, resident, matchId } = await weeklyPair()
    const secret = await feedOf(resident)
    await ownerDb()
      .update(table.visit)
      .set({ state: 'stood_in' })
      .where(eq(table.visit.plannedOn, (await firstDay(matchId)) ?? ''))
    const { events, times } = await fetched(secret)
    expect(events.map(({ uid }) => uid)).toEqual([id])
    expect(timesOf(times)).toEqual(comingOn(done(await myRequest(resident, {})).visits, 'stood_in'))
    expect(times).toHaveLength(6)
    const alone = done(await agendaOfRequest(resident, {}))
    expect(alone && readByAgenda(fileOf([alone])).times).toEqual(times)
  })

  it('keeps its name when another neighbour comes, and has nothing before somebody agreed', async () => {
    const day = addDays(localDate(Date.now()), 6)
    const { id, resident, volunteer, matchId } = await pairForOnce(day)
    const one = done(await agendaOfRequest(resident, {}))
    expect(one).toMatchObject({ uid: id, kind: 'GROCERIES', neighbourhood: 'Hier' })
    expect(done(await myRequest(resident, {})).nextOn).toBe(day)
    done(await handBack(volunteer, { matchId }))
    expect(done(await agendaOfRequest(resident, {}))).toBeNull()
    expect(done(await myRequest(resident, {})).nextOn).toBeNull()
    expect((await fetched(await feedOf(resident))).events).toEqual([])
  })
})

const firstDay = async (matchId: string) =>
  (
    await ownerDb()
      .select({ day: table.visit.plannedOn })
      .from(table.visit)
      .where(eq(table.visit.matchId, matchId))
      .orderBy(asc(table.visit.plannedOn))
  )[0]?.day

/** The same numbers each time, so that what failed can be looked at. */
function lots(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

it('after anything that the two and the coordinator say, both agendas hold what the pages show', async () => {
  const who = await neighbour()
  const pairs = [await weeklyPair(who), await weeklyPair(who)]
  const secret = await feedOf(who)
  const secrets = await Promise.all(pairs.map((one) => feedOf(one.resident)))
  const lot = lots(20_270_328)
  let last = new Map<string, number>()
  let changes = 0
  for (let turn = 0; turn < 25; turn++) {
    const one = pairs[lot(2)]
    if (!one) continue
    const visits = done(await myMatch(who, { matchId: one.matchId })).visits
    const visit = visits[lot(visits.length)]
    const visitId = visit?.id ?? ''
    const move = { date: addDays(visit?.plannedOn ?? '', lot(9) - 4), part: 'evening' } as const
    const tries = [
      () => sayOfVisit(who, { visitId, said: 'move', ...move }),
      () => sayOfVisit(who, { visitId, said: 'cannot' }),
      () => sayOfVisit(who, { visitId, said: 'can' }),
      () => sayOfMyVisit(one.resident, { visitId, said: 'skip' }),
      () => sayOfMyVisit(one.resident, { visitId, said: 'again' }),
      () =>
        setRhythm(one.coordinator, {
          helpRequestId: one.id,
          slot: lot(21),
          everyWeeks: 1 + lot(2),
          from: addDays(one.day, lot(6)),
        }),
    ]
    if ((await tries[lot(tries.length)]?.())?.ok) changes++
    done(await planSeries(SYSTEM, { helpRequestId: one.id }))

    const feed = await fetched(secret)
    const pages = await Promise.all(
      pairs.map(async ({ matchId }) => done(await myMatch(who, { matchId })).visits),
    )
    expect(timesOf(feed.times)).toEqual(comingOn(pages.flat()))
    for (const [index, { resident }] of pairs.entries())
      expect(timesOf((await fetched(secrets[index] ?? '')).times)).toEqual(
        comingOn(done(await myRequest(resident, {})).visits, 'stood_in'),
      )
    const now = new Map(feed.events.map(({ uid, sequence }) => [uid, sequence]))
    for (const [uid, sequence] of now) expect(sequence).toBeGreaterThanOrEqual(last.get(uid) ?? 0)
    last = now
  }
  expect(changes).toBeGreaterThan(9)
})
