import {
  type BuiltRound,
  buildRound,
  certify,
  type PlanLine,
  planLines,
  type RoundSolution,
  type RoundVolunteer,
  solveRound,
} from '@/domain/matching'
import type { RequestFacts, VolunteerFacts } from '@/domain/matching/eligibility/facts'
import { asks14Limit, HARD_LIMITS } from '@/domain/matching/waves/limits'
import { type Edge, momentsIn } from './edges'

/** What help is worth by how soon it is needed, as in the round's own example. */
const WEIGHT = { urgent: 2.5, normal: 1.5, relaxed: 1 } as const
/** λ of the load cost; see `loadCosts`. */
const FAIRNESS = 150
/** More than any chain of exchanges can gain, so that a pin is kept whenever the person has room. */
const PINNED = 1_000_000

/** One request with those who may help; when somebody is pinned and may help, with that person alone. */
export interface RoundRow {
  readonly request: RequestFacts
  readonly edges: readonly Edge[]
  readonly pinned: string | null
}

/** One neighbour in the plan of one request. */
export interface PlannedNeighbour {
  readonly edge: Edge
  readonly moment: number
  readonly chosen: boolean
  readonly note: PlanLine['note']
}

/**
 * How many more visits a round may plan for this person: what fits the week, and no more asks than were promised.
 * @example two of three visits done this week, nobody asked yet: 1
 */
export function roomOf(volunteer: VolunteerFacts): number {
  return Math.max(
    0,
    Math.min(
      volunteer.weeklyCapacity - volunteer.weekLoad,
      HARD_LIMITS.openAsks - volunteer.openAsks,
      asks14Limit(volunteer.lowerLimitAsks14) - volunteer.asks14,
    ),
  )
}

/** Those who stand in a pair, as the round wants them; moments outside all pairs do not matter. */
export function roundVolunteers(
  rows: readonly RoundRow[],
  facts: ReadonlyMap<string, VolunteerFacts>,
): RoundVolunteer[] {
  const ids = [...new Set(rows.flatMap(({ edges }) => edges.map((edge) => edge.volunteer)))].sort()
  return ids.flatMap((id) => {
    const volunteer = facts.get(id)
    if (!volunteer) return []
    return [
      { id, visits28: volunteer.visits28, room: roomOf(volunteer), moments: momentsIn(volunteer.slots) },
    ]
  })
}

/**
 * The best plan for all these requests together, proven: a plan without proof is a fault and throws. Per request, in
 * the order given, the neighbours as the plan sees them: the chosen one first, if any, then the next best.
 */
export function solvedRound(
  rows: readonly RoundRow[],
  volunteers: readonly RoundVolunteer[],
): readonly (readonly PlannedNeighbour[])[] {
  const built = buildRound({
    requests: rows.map(({ request }) => ({ id: request.id, urgency: WEIGHT[request.urgency] })),
    volunteers,
    pairs: rows.flatMap(({ request, edges, pinned }) =>
      edges.map((edge) => ({
        request: request.id,
        volunteer: edge.volunteer,
        probability: edge.chance.probability,
        moments: edge.moments,
        continuity: edge.volunteer === pinned ? PINNED : 0,
      })),
    ),
    fairness: FAIRNESS,
  })
  const solution = solveRound(built.instance)
  const { feasible, value, bound } = certify(built.instance, solution)
  if (!feasible || value !== bound) throw new Error(`the round is not proven: ${value} of at most ${bound}`)
  return rows.map((row, index) => neighboursOf(row, index, built, solution))
}

function neighboursOf(
  row: RoundRow,
  index: number,
  built: BuiltRound,
  solution: RoundSolution,
): PlannedNeighbour[] {
  const edgeOf = new Map(row.edges.map((edge) => [edge.volunteer, edge]))
  return planLines(built.instance, solution, index).flatMap(({ arc, chosen, note }) => {
    const visit = built.visits[arc]
    const edge = visit && edgeOf.get(visit.volunteer)
    return visit && edge ? [{ edge, moment: visit.moment, chosen, note }] : []
  })
}
