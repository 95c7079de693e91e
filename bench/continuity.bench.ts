import { CITIES, makeTown, type Need } from '@/bench/simulation/town'
import { type Random, seeded } from '@/domain/kernel/random'
import { countSlots } from '@/domain/kernel/slots'
import { NO_HISTORY, quickChance } from '@/domain/matching/chance/acceptance'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { CONTINUITY, FAIRNESS, URGENCY_WEIGHT } from '@/domain/matching/round/gains'
import { certify, solveRound } from '@/domain/matching/round/solver'
import { buildRound } from './object-round/build-round'
import type { RoundPair } from './object-round/round-input'

/**
 * Weekly help that is divided anew every week, the strictest case: how often the neighbour of last time comes again
 * when she is available. In the product a standing pair is left alone, and only what came open is divided.
 */
const SEEDS = 10
const WEEKS = 26
const SERIES = 60
const ONCE = 40
/** Share of weeks in which somebody is ill, on a journey or busy. */
const AWAY = 0.1

interface Wish {
  readonly need: Need
  readonly slots: number
  last: number | null
  /** Who helped here before; the chance counts it. */
  readonly known: Set<number>
}

interface Tally {
  visits: number
  wanted: number
  /** Weekly visits whose neighbour of last time was available, and those that she did. */
  available: number
  kept: number
  yes: number
  busiest: number
}

function someSlots(random: Random): number {
  let mask = 0
  while (countSlots(mask) < 4) mask |= 1 << Math.floor(21 * random())
  return mask
}

const momentsOf = (mask: number) => Array.from({ length: 21 }, (_, m) => m).filter((m) => mask & (1 << m))

function simulate(seed: number, continuity: number, tally: Tally): void {
  const random = seeded(seed)
  const { neighbours, needs } = makeTown(CITIES.default, 1000 + seed, 200)
  const wish = (need: Need): Wish => ({ need, slots: someSlots(random), last: null, known: new Set() })
  const series = needs.slice(0, SERIES).map(wish)
  /** Per neighbour the visits of each of the last four weeks, the newest first. */
  const past = neighbours.map(() => [0, 0, 0, 0])
  for (let week = 0; week < WEEKS; week++) {
    const here = neighbours.map(() => random() >= AWAY)
    const from = SERIES + week * ONCE
    const wishes = [...series, ...needs.slice(from, from + ONCE).map(wish)]
    const pairs = wishes.flatMap(({ need, slots, last, known }, index) =>
      need.near.flatMap(({ neighbour: { index: who, slots: free }, kilometres }): RoundPair[] => {
        const shared = slots & free
        if (!here[who] || shared === 0) return []
        const [one = 0, two = 0, three = 0, four = 0] = past[who] ?? []
        const pair = {
          walkMetres: 1_350 * kilometres,
          sharedMotherTongue: false,
          preferredKindOfHelp: false,
          helpedBefore: known.has(who),
          sharedSlots: countSlots(shared),
          asks14: one + two,
          visits28: one + two + three + four,
        }
        return [
          {
            request: `${index}`,
            volunteer: `${who}`,
            probability: quickChance(pair, NO_HISTORY, DEFAULT_COEFFICIENTS),
            moments: momentsOf(shared),
            continuity: who === last ? continuity : 0,
          },
        ]
      }),
    )
    const built = buildRound({
      requests: wishes.map(({ need }, index) => ({
        id: `${index}`,
        urgency: URGENCY_WEIGHT[index < SERIES ? 'relaxed' : need.urgency],
      })),
      volunteers: neighbours.map(({ index, weeklyCapacity, slots }) => ({
        id: `${index}`,
        visits28: (past[index] ?? []).reduce((sum, visits) => sum + visits, 0),
        room: weeklyCapacity,
        moments: momentsOf(slots),
      })),
      pairs,
      fairness: FAIRNESS,
    })
    const solution = solveRound(built.instance)
    const { feasible, value, bound } = certify(built.instance, solution)
    if (!feasible || value !== bound) throw new Error('a round is not proven')
    const visits = [...solution.chosenArc]
      .map((arc) => built.visits[arc] ?? null)
      .filter((one) => one !== null)
    const came = new Map(visits.map((visit) => [Number(visit.request), visit]))
    const chanceOf = new Map(pairs.map((pair) => [`${pair.request} ${pair.volunteer}`, pair.probability]))
    const now = neighbours.map(() => 0)
    wishes.forEach((one, index) => {
      const visit = came.get(index)
      if (one.need.near.some(({ neighbour }) => (neighbour.slots & one.slots) !== 0)) tally.wanted++
      const who = visit ? Number(visit.volunteer) : null
      if (one.last !== null && here[one.last]) {
        tally.available++
        if (who === one.last) tally.kept++
      }
      if (visit === undefined || who === null) return
      tally.visits++
      tally.yes += chanceOf.get(`${visit.request} ${visit.volunteer}`) ?? 0
      now[who] = (now[who] ?? 0) + 1
      one.last = who
      one.known.add(who)
    })
    past.forEach((visits, who) => {
      visits.unshift(now[who] ?? 0)
      visits.length = 4
      tally.busiest = Math.max(
        tally.busiest,
        visits.reduce((sum, one) => sum + one, 0),
      )
    })
  }
}

console.log(
  `${SERIES} weekly series and ${ONCE} others a week, 250 neighbours, ${WEEKS} weeks, seeds 1 to ${SEEDS}; each neighbour is away ${100 * AWAY} % of the weeks`,
)
console.log(['points', 'same when available', 'helped', 'mean chance', 'busiest in 4 weeks'].join('\t'))
for (const points of [0, 1_000, 2_000, CONTINUITY, 4_000, 6_000]) {
  const tally: Tally = { visits: 0, wanted: 0, available: 0, kept: 0, yes: 0, busiest: 0 }
  for (let seed = 1; seed <= SEEDS; seed++) simulate(seed, points, tally)
  const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`
  const { visits, wanted, available, kept, yes, busiest } = tally
  console.log([points, share(kept, available), share(visits, wanted), share(yes, visits), busiest].join('\t'))
}
