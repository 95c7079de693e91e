import { rankCandidates } from '@/domain/matching'
import type { RankedCandidate } from '@/domain/matching/candidates/rank'
import type { Coefficients } from '@/domain/matching/chance/coefficients'
import { type FailedClause, failedClauses } from '@/domain/matching/eligibility/clauses'
import { needsWalk, type RequestFacts, type VolunteerFacts } from '@/domain/matching/eligibility/facts'
import { type Doorstep, straightMetres, type Walking } from '@/domain/matching/walking'

export interface Neighbour {
  readonly facts: VolunteerFacts
  readonly door: Doorstep
}

/** A pair that may be: who, how far, how likely and at which moments of the week (0 … 20). */
export interface Edge {
  readonly volunteer: string
  readonly walkMetres: number
  readonly walkIsEstimate: boolean
  /** 0 for help without a walk. */
  readonly walked: number
  readonly chance: RankedCandidate['chance']
  readonly moments: readonly number[]
}

/** Somebody for whom little was missing, with what was. */
export interface NearMiss {
  readonly volunteer: string
  readonly clauses: readonly FailedClause[]
}

export interface Edges {
  readonly edges: readonly Edge[]
  readonly nearMisses: readonly NearMiss[]
}

/** Two broken rules more than this say nothing that a coordinator could change. */
const CLAUSES_OF_A_NEAR_MISS = 1
const NEAR_MISSES = 5
/** A walk beyond this many times the farthest radius is not measured: nobody will walk it. */
const FAR = 2

/** The bits of a weekly mask as numbers. @example momentsIn(0b1001) // → [0, 3] */
export function momentsIn(slots: number): number[] {
  return Array.from({ length: 21 }, (_, moment) => moment).filter((moment) => slots & (1 << moment))
}

/** Everybody who may help with this request, likeliest first, and those whom one rule keeps from it. */
export function edgesOf(
  request: RequestFacts,
  from: Doorstep,
  neighbours: readonly Neighbour[],
  walking: Walking,
  now: number,
  coefficients: Coefficients,
): Edges {
  // A walk of nothing breaks no rule: what fails now fails at any distance, and its walk need not be measured.
  const possible = neighbours.filter(
    ({ facts }) => failedClauses(request, facts, 0, now).length <= CLAUSES_OF_A_NEAR_MISS,
  )
  const farthest = Math.max(0, ...possible.map(({ facts }) => facts.radiusMetres))
  const found = walking.toMany(
    from,
    possible.map(({ door }) => door),
    farthest * FAR,
  )
  const walks = new Map(possible.map(({ facts }, index) => [facts.id, found[index] ?? null]))
  const doors = new Map(possible.map(({ facts, door }) => [facts.id, door]))
  const metresTo = (id: string) =>
    walks.get(id)?.metres ?? Math.max(farthest * FAR, straightMetres(from, doors.get(id) ?? from))
  const ranking = rankCandidates(
    request,
    possible.map(({ facts }) => facts),
    (volunteer) => metresTo(volunteer.id),
    now,
    coefficients,
  )
  return {
    edges: ranking.candidates.map(({ volunteer, walkMetres, chance }) => ({
      volunteer: volunteer.id,
      walkMetres: Math.round(walkMetres),
      walkIsEstimate: walks.get(volunteer.id)?.source !== 'network',
      walked: needsWalk(request.kind) ? Math.round(walkMetres) : 0,
      chance,
      moments: momentsIn(request.slots & volunteer.slots),
    })),
    nearMisses: ranking.leftOut
      .filter(({ clauses }) => clauses.length <= CLAUSES_OF_A_NEAR_MISS)
      .slice(0, NEAR_MISSES)
      .map(({ volunteer, clauses }) => ({ volunteer: volunteer.id, clauses })),
  }
}
