import { keepsCompany, needsWalk } from '@/domain/help-request/kinds'
import { countSlots } from '@/domain/kernel/slots'
import { sharedTopics } from '@/domain/kernel/talk-topics'
import { acceptanceChance, type Chance, type PairFacts } from '../chance/acceptance'
import { type Coefficients, DEFAULT_COEFFICIENTS, REFERENCE_METRES } from '../chance/coefficients'
import { type FailedClause, failedClauses } from '../eligibility/clauses'
import type { RequestFacts, VolunteerFacts } from '../eligibility/matching-facts'
import { type Place, placeAfter } from '../explanation/place'
import { byWalk, compareOrder, type Ordered, orderScore } from './order'

export interface RankedCandidate {
  readonly volunteer: VolunteerFacts
  /** Null while no walk is known. */
  readonly walkMetres: number | null
  readonly chance: Chance
  readonly score: number
  /** Why this person stands here and not one place higher. */
  readonly place: Place
}

export interface LeftOut {
  readonly volunteer: VolunteerFacts
  /** Null while no walk is known. */
  readonly walkMetres: number | null
  readonly clauses: readonly FailedClause[]
}

export interface Ranking {
  readonly candidates: readonly RankedCandidate[]
  /** Fewest broken rules first, then nearest: the people for whom widening would help stand on top. */
  readonly leftOut: readonly LeftOut[]
}

export const wholeMetres = (walk: number | null) => (walk === null ? null : Math.round(walk))

/** The facts of one pair. A phone call takes the reference walk, so that distance weighs nothing. */
export function pairFacts(
  request: RequestFacts,
  volunteer: VolunteerFacts,
  walkMetres: number | null,
): PairFacts {
  return {
    walkMetres: needsWalk(request.kind) && walkMetres !== null ? walkMetres : REFERENCE_METRES,
    sharedMotherTongue: request.languages.includes(volunteer.motherTongue),
    preferredKindOfHelp: volunteer.preferredKinds.includes(request.kind),
    helpedBefore: volunteer.helpedBefore.includes(request.residentId),
    sharedSlots: countSlots(request.slots & volunteer.slots),
    asks14: volunteer.asks14,
    visits28: volunteer.visits28,
    ...(keepsCompany(request.kind) ? { sharedTopics: sharedTopics(request.topics, volunteer.topics) } : {}),
  }
}

interface Scored extends Ordered {
  readonly volunteer: VolunteerFacts
  readonly chance: Chance
}

/**
 * All neighbours for one request: the eligible ones in the order of asking, the others with every rule they break.
 * The same input gives the same answer, in whatever order the volunteers come.
 * @param walk metres on foot from the request to this volunteer, null while not known
 * @param now epoch milliseconds
 */
export function rankCandidates(
  request: RequestFacts,
  volunteers: readonly VolunteerFacts[],
  walk: (volunteer: VolunteerFacts) => number | null,
  now: number,
  coefficients: Coefficients = DEFAULT_COEFFICIENTS,
): Ranking {
  const scored: Scored[] = []
  const leftOut: LeftOut[] = []
  for (const volunteer of volunteers) {
    const walkMetres = walk(volunteer)
    const clauses = failedClauses(request, volunteer, walkMetres, now)
    if (clauses.length > 0) {
      leftOut.push({ volunteer, walkMetres, clauses })
      continue
    }
    const chance = acceptanceChance(
      pairFacts(request, volunteer, walkMetres),
      volunteer.history,
      coefficients,
    )
    const { id, asks30, visits90 } = volunteer
    const { probability } = chance
    const cameLast = volunteer.cameLast.includes(request.residentId)
    scored.push({ id, volunteer, walkMetres, chance, probability, asks30, visits90, cameLast })
  }
  scored.sort(compareOrder)
  leftOut.sort(
    (a, b) =>
      a.clauses.length - b.clauses.length || byWalk(a, b) || (a.volunteer.id < b.volunteer.id ? -1 : 1),
  )
  const candidates = scored.map((one, index) => ({
    volunteer: one.volunteer,
    walkMetres: one.walkMetres,
    chance: one.chance,
    score: orderScore(one),
    place: placeAfter(one, scored[index - 1]),
  }))
  return { candidates, leftOut }
}
