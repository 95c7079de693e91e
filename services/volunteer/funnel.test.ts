import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY, HOUR, localDate } from '@/domain/kernel/time'
import { type CountedQuarter, lastQuarters, shownQuarter } from '@/domain/volunteer/funnel'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'
import { offerTo, request } from '../testing/cast-rows'
import { done } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { volunteerFunnel } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

/** How far somebody came, after so many hours each, and whether they stopped there. */
interface Road {
  /** Hours before now. */
  readonly came: number
  readonly talk: number | null
  readonly ready: number | null
  readonly help: number | null
  readonly stopped: boolean
}

const maybe = fc.option(fc.integer({ min: 1, max: 600 }), { freq: 3 })
const roads = fc.array(
  fc.record({
    came: fc.integer({ min: 1, max: 11_000 }),
    talk: maybe,
    ready: maybe,
    help: maybe,
    stopped: fc.boolean(),
  }),
  { minLength: 180, maxLength: 180 },
)

const NOW = Date.now()
const steps = ({ came, talk, ready, help }: Road) => {
  const at = NOW - came * HOUR
  const talkAt = talk === null ? null : at + talk * HOUR
  const readyAt = talkAt === null || ready === null ? null : talkAt + ready * HOUR
  const helpAt = readyAt === null || help === null ? null : readyAt + help * HOUR
  return { at, talkAt, readyAt, helpAt }
}

async function live(road: Road, referrerId: string): Promise<void> {
  const { at, talkAt, readyAt, helpAt } = steps(road)
  const state: VolunteerState = road.stopped
    ? 'ended'
    : readyAt
      ? 'ready'
      : talkAt
        ? 'intake_done'
        : 'invited'
  const { volunteerId: thingId } = await neighbour({ state })
  const moves: [VolunteerState | null, VolunteerState, number][] = [
    [null, 'interested', at],
    ['interested', 'invited', at + 1],
    // Put right later: only the first time counts.
    ...(talkAt
      ? ([
          ['invited', 'intake_done', talkAt],
          ['invited', 'intake_done', talkAt + DAY],
        ] as const)
      : []),
    ...(readyAt ? ([['intake_done', 'ready', readyAt]] as const) : []),
  ].map(([from, to, moment]) => [from, to, moment] as [VolunteerState | null, VolunteerState, number])
  await ownerDb()
    .insert(table.transition)
    .values(
      moves.map(([fromState, toState, moment]) => ({
        thing: 'volunteer' as const,
        thingId,
        fromState,
        toState,
        actorKind: 'system' as const,
        at: new Date(moment),
      })),
    )
  if (!helpAt) return
  const helpRequestId = await request('matched', referrerId)
  const offerId = await offerTo(helpRequestId, thingId, 'accepted')
  const firstContactAt = new Date(helpAt)
  const match = { helpRequestId, offerId, volunteerId: thingId, firstContactAt, endedAt: firstContactAt }
  await ownerDb()
    .insert(table.match)
    .values({ ...match, state: 'done', stateSince: firstContactAt })
}

/** As a spreadsheet does it: the value at this share of the way through, between the two nearest. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  const place = share * (sorted.length - 1)
  const [low = 0, high = 0] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return low + (high - low) * (place - Math.floor(place))
}

/** The same once more, from the roads alone. */
function byHand(all: readonly Road[], quarter: string): CountedQuarter {
  const start = Number(quarter.slice(5, 7))
  const here = all.filter(({ came }) => {
    const day = localDate(NOW - came * HOUR)
    const month = Number(day.slice(5, 7))
    return day.slice(0, 4) === quarter.slice(0, 4) && month >= start && month < start + 3
  })
  const on = here.map((road) => ({ ...steps(road), stopped: road.stopped }))
  const many = (wanted: (one: (typeof on)[number]) => unknown) => on.filter(wanted).length
  const leg = (since: 'at' | 'talkAt' | 'readyAt', till: 'talkAt' | 'readyAt' | 'helpAt') => {
    const days = on.flatMap((one) => {
      const [from, to] = [one[since], one[till]]
      return from === null || to === null ? [] : [(to - from) / DAY]
    })
    return days.length > 0
      ? { people: days.length, median: percentile(days, 0.5), ninety: percentile(days, 0.9) }
      : undefined
  }
  const legs = {
    talk: leg('at', 'talkAt'),
    ready: leg('talkAt', 'readyAt'),
    help: leg('readyAt', 'helpAt'),
    whole: leg('at', 'helpAt'),
  }
  return {
    quarter,
    reached: {
      interested: on.length,
      talked: many(({ talkAt }) => talkAt),
      ready: many(({ readyAt }) => readyAt),
      helped: many(({ helpAt }) => helpAt),
    },
    lost: [
      many(({ stopped, talkAt }) => stopped && !talkAt),
      many(({ stopped, talkAt, readyAt }) => stopped && talkAt && !readyAt),
      many(({ stopped, readyAt, helpAt }) => stopped && readyAt && !helpAt),
    ],
    legs: legs as CountedQuarter['legs'],
  }
}

it('says the same as a count by hand, for every quarter, step and leg', async () => {
  const all = fc.sample(roads, { numRuns: 1, seed: 7 })[0] ?? []
  const referrer = await someone('referrer')
  for (const road of all) await live(road, referrer.id)
  const admin = await someone('admin')
  const shown = done(await volunteerFunnel(admin, {}))
  expect(shown).toEqual(lastQuarters(NOW, 5).map((quarter) => shownQuarter(byHand(all, quarter))))
  // Enough is shown that it means something.
  expect(shown.filter(({ reached }) => reached.talked !== null).length).toBeGreaterThan(2)
  expect(shown.filter(({ legs }) => legs.talk !== null).length).toBeGreaterThan(2)
})
