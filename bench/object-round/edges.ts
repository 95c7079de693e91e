import { needsWalk } from '@/domain/help-request/kinds'
import { byWalk, compareOrder } from '@/domain/matching/candidates/order'
import { pairFacts, wholeMetres } from '@/domain/matching/candidates/rank'
import { type PairFacts, quickChance } from '@/domain/matching/chance/acceptance'
import type { Coefficients } from '@/domain/matching/chance/coefficients'
import { FAR } from '@/domain/matching/city/near-misses'
import { type FailedClause, failedClauses } from '@/domain/matching/eligibility/clauses'
import type { RequestFacts, VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'
import { type Doorstep, straightMetres, type Walking } from '@/domain/walking'

export interface Neighbour {
  readonly facts: VolunteerFacts
  readonly door: Doorstep | null
}

/** A pair that may be: who, how far, how likely and at which moments of the week (0 … 20). */
export interface Edge {
  readonly volunteer: string
  readonly walkMetres: number | null
  readonly walkIsEstimate: boolean
  /** 0 for help without a walk. */
  readonly walked: number
  readonly pair: PairFacts
  readonly probability: number
  readonly moments: readonly number[]
}

/** Somebody for whom little was missing, with what was. */
export interface NearMiss {
  readonly volunteer: string
  readonly clauses: readonly FailedClause[]
}

/** What all pairs of a round are weighed with. */
export interface Weighing {
  readonly walking: Walking
  readonly coefficients: Coefficients
  /** Epoch milliseconds. */
  readonly now: number
  /** Metres beyond which nobody of this city walks. */
  readonly farthest: number
}

/** Two broken rules more than this say nothing that a coordinator could change. */
const CLAUSES_OF_A_NEAR_MISS = 1
const NEAR_MISSES = 5

/** The bits of a weekly mask as numbers. @example momentsIn(0b1001) // → [0, 3] */
export function momentsIn(slots: number): number[] {
  const moments: number[] = []
  for (let rest = slots; rest !== 0; rest &= rest - 1) moments.push(31 - Math.clz32(rest & -rest))
  return moments
}

/** Two rules that most pairs break and that cost nothing to look at. All rules are asked of who is left. */
const mayFit = (request: RequestFacts, { slots, kinds }: VolunteerFacts) =>
  (request.slots & slots) !== 0 && kinds.includes(request.kind)

const walksTo = (walking: Walking, from: Doorstep, to: readonly (Doorstep | null)[], limit: number) =>
  to.map((door) => (door && walking.toMany(from, [door], limit)[0]) ?? null)

/** Everybody who may help with this request, in the order of asking. */
export function edgesOf(
  request: RequestFacts,
  from: Doorstep,
  neighbours: readonly Neighbour[],
  { walking, coefficients, now, farthest }: Weighing,
): Edge[] {
  // A walk of nothing breaks no rule: what fails now fails at any distance, and its walk need not be measured.
  const possible = neighbours.filter(
    ({ facts, door }) => mayFit(request, facts) && failedClauses(request, facts, door && 0, now).length === 0,
  )
  const doors = possible.map(({ door }) => door)
  const walks = walksTo(walking, from, doors, farthest)
  const onFoot = needsWalk(request.kind)
  const found = possible.flatMap(({ facts, door }, index) => {
    const walk = walks[index]
    if (onFoot && !(walk && walk.metres <= facts.radiusMetres)) return []
    const walkMetres = walk?.metres ?? (door && straightMetres(from, door))
    const pair = pairFacts(request, facts, walkMetres)
    const edge: Edge = {
      volunteer: facts.id,
      walkMetres: wholeMetres(walkMetres),
      walkIsEstimate: walk?.source !== 'network',
      walked: onFoot && walk ? Math.round(walk.metres) : 0,
      pair,
      probability: quickChance(pair, facts.history, coefficients),
      moments: momentsIn(request.slots & facts.slots),
    }
    const { probability } = edge
    const { id, asks30, visits90 } = facts
    const cameLast = facts.cameLast.includes(request.residentId)
    return [{ edge, order: { id, probability, asks30, visits90, walkMetres, cameLast } }]
  })
  return found.sort((a, b) => compareOrder(a.order, b.order)).map(({ edge }) => edge)
}

/** Those whom one rule keeps from this request, the nearest first. Asked only for what stays open. */
export function nearMissesOf(
  request: RequestFacts,
  from: Doorstep,
  neighbours: readonly Neighbour[],
  { walking, now, farthest }: Weighing,
): NearMiss[] {
  const possible = neighbours.filter(
    ({ facts, door }) => failedClauses(request, facts, door && 0, now).length <= CLAUSES_OF_A_NEAR_MISS,
  )
  const limit = farthest * FAR
  const doors = possible.map(({ door }) => door)
  const walks = walksTo(walking, from, doors, limit)
  return possible
    .map(({ facts, door }, index) => {
      const walkMetres = walks[index]?.metres ?? (door && Math.max(limit, straightMetres(from, door)))
      return { volunteer: facts.id, walkMetres, clauses: failedClauses(request, facts, walkMetres, now) }
    })
    .filter(({ clauses }) => clauses.length > 0 && clauses.length <= CLAUSES_OF_A_NEAR_MISS)
    .sort((a, b) => byWalk(a, b) || (a.volunteer < b.volunteer ? -1 : 1))
    .slice(0, NEAR_MISSES)
    .map(({ volunteer, clauses }) => ({ volunteer, clauses }))
}
