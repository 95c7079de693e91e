import {
  type BuiltRound,
  buildRound,
  certify,
  OpenRound,
  type PlanNote,
  type RoundVolunteer,
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
  readonly note: PlanNote
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
  const round = new OpenRound(built.instance)
  const { feasible, value, bound } = certify(built.instance, round.solution())
  if (!feasible || value !== bound) throw new Error(`the round is not proven: ${value} of at most ${bound}`)
  // Asking for alternatives may leave another plan of the same worth behind: this one is the plan.
  const plan = round.solution().chosenArc.slice()
  return rows.map((row, index) =>
    neighboursOf(row, built, plan[index] ?? -1, index, round.alternatives(index)),
  )
}

interface Way {
  readonly edge: Edge
  readonly moment: number
  readonly chosen: boolean
  readonly gain: number
  /** What the whole round loses, at least, when this request goes this way. */
  readonly cost: number
}

function neighboursOf(
  row: RoundRow,
  { instance, visits }: BuiltRound,
  planned: number,
  index: number,
  costs: readonly number[],
): PlannedNeighbour[] {
  const edgeOf = new Map(row.edges.map((edge) => [edge.volunteer, edge]))
  const start = instance.arcStart[index] ?? 0
  const best = new Map<string, Way>()
  for (const [k, cost] of costs.entries()) {
    const arc = start + k
    const visit = visits[arc]
    const edge = visit && edgeOf.get(visit.volunteer)
    if (!visit || !edge) continue
    const known = best.get(visit.volunteer)
    const chosen = arc === planned
    if (known && !chosen && (known.chosen || known.cost <= cost)) continue
    const gain = instance.arcGain[arc] ?? 0
    best.set(visit.volunteer, { edge, moment: visit.moment, chosen, gain, cost: chosen ? 0 : cost })
  }
  const ways = [...best.values()].sort(
    (a, b) =>
      Number(b.chosen) - Number(a.chosen) ||
      a.cost - b.cost ||
      b.gain - a.gain ||
      (a.edge.volunteer < b.edge.volunteer ? -1 : 1),
  )
  const top = ways[0]?.chosen ? ways[0] : undefined
  const worth = top ? 10_000 * WEIGHT[row.request.urgency] * top.edge.chance.probability : 0
  return ways.map((way) => ({
    edge: way.edge,
    moment: way.moment,
    chosen: way.chosen,
    note: noteOf(way, top, worth, ways.length),
  }))
}

/** `worth`: what the yes of the planned neighbour is worth, in gain points; what more is lost, others would miss. */
function noteOf(way: Way, top: Way | undefined, worth: number, many: number): PlanNote {
  if (way.chosen) return { key: many === 1 ? 'onlyOne' : 'chosen', values: {} }
  if (top === undefined) return { key: 'busyElsewhere', values: {} }
  const loss = Math.round((100 * way.cost) / Math.max(1, worth)) / 100
  if (loss === 0) return { key: 'noDifference', values: {} }
  if (loss > 1 || way.gain > top.gain) return { key: 'busyElsewhere', values: {} }
  return { key: 'nextBest', values: { loss } }
}
