import { asks14Limit, HARD_LIMITS } from '@/domain/matching/eligibility/limits'
import type { RequestFacts, VolunteerFacts } from '@/domain/matching/eligibility/matching-facts'
import type { PlanNote } from '@/domain/matching/explanation/plan-note'
import { CONTINUITY, FAIRNESS, URGENCY_WEIGHT } from '@/domain/matching/round/gains'
import { OTHERS } from '@/domain/matching/round/planned'
import { certify, type RoundInstance, RoundLosses, type RoundSolution } from '@/domain/matching/round/solver'
import { type BuiltRound, buildRound } from './build-round'
import { type Edge, momentsIn } from './edges'
import type { RoundVolunteer } from './round-input'

/** More than any chain of exchanges can gain, so that a pin is kept whenever the person has room. */
const PINNED = 1_000_000

/** One request with those who may help; when somebody is pinned and may help, with that person alone. */
export interface RoundRow {
  readonly request: RequestFacts
  readonly edges: readonly Edge[]
  readonly pinned: string | null
  /** Who came last time, when this is weekly help: displaced only if the whole round gains more. */
  readonly lastHelper: string | null
}

/** One neighbour in the plan of one request. */
export interface PlannedNeighbour {
  readonly edge: Edge
  readonly moment: number
  readonly chosen: boolean
  readonly note: PlanNote
}

/** How many more visits a round may plan for this person: what fits the week, and no more asks than were promised. */
const roomOf = (one: VolunteerFacts): number =>
  Math.max(
    0,
    Math.min(
      one.weeklyCapacity - one.weekLoad,
      HARD_LIMITS.openAsks - one.openAsks,
      asks14Limit(one.lowerLimitAsks14) - one.asks14,
    ),
  )

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

/** The best plan for all these requests together, proven: a plan without proof is a fault and throws. */
function provenRound(rows: readonly RoundRow[], volunteers: readonly RoundVolunteer[]) {
  const built = buildRound({
    requests: rows.map(({ request }) => ({ id: request.id, urgency: URGENCY_WEIGHT[request.urgency] })),
    volunteers,
    pairs: rows.flatMap(({ request, edges, pinned, lastHelper }) =>
      edges.map((edge) => ({
        request: request.id,
        volunteer: edge.volunteer,
        probability: edge.probability,
        moments: edge.moments,
        continuity: edge.volunteer === pinned ? PINNED : edge.volunteer === lastHelper ? CONTINUITY : 0,
      })),
    ),
    fairness: FAIRNESS,
  })
  const losses = new RoundLosses(built.instance)
  const solution = losses.solution()
  const { feasible, value, bound } = certify(built.instance, solution)
  if (!feasible || value !== bound) throw new Error(`the round is not proven: ${value} of at most ${bound}`)
  return { built, solution, losses }
}

/** Per request, in the order given, the neighbours as the plan sees them: the chosen one first, then the next best. */
export function solvedRound(
  rows: readonly RoundRow[],
  volunteers: readonly RoundVolunteer[],
): readonly (readonly PlannedNeighbour[])[] {
  const { built, solution, losses } = provenRound(rows, volunteers)
  return rows.map((row, index) => neighboursOf(row, index, built, solution, losses))
}

function neighboursOf(
  row: RoundRow,
  index: number,
  { instance, visits }: BuiltRound,
  solution: RoundSolution,
  losses: RoundLosses,
): PlannedNeighbour[] {
  const ways = bestWays(instance, solution, index)
  const planned = ways.find((way) => way.chosen)
  const others = ways
    .filter((way) => !way.chosen)
    .sort((a, b) => b.worth - a.worth || b.gain - a.gain)
    .slice(0, OTHERS)
  const asked = planned ? others.map((way) => way.volunteer) : []
  const lost = losses.of(index, asked)
  const lossOf = new Map(asked.map((volunteer, k) => [volunteer, lost[k] ?? 0]))
  const loss = ({ volunteer }: Way) => lossOf.get(volunteer) ?? 0
  others.sort((a, b) => loss(a) - loss(b) || b.gain - a.gain)
  const neighbour = (way: Way, note: PlanNote): PlannedNeighbour[] => {
    const visit = visits[way.arc]
    const edge = row.edges.find((one) => one.volunteer === visit?.volunteer)
    return visit && edge ? [{ edge, moment: visit.moment, chosen: way.chosen, note }] : []
  }
  const key = ways.length === 1 ? 'onlyOne' : 'chosen'
  const [first] = planned ? neighbour(planned, { key, values: {} }) : []
  const yes = 10_000 * URGENCY_WEIGHT[row.request.urgency] * (first?.edge.probability ?? 0)
  // What is lost with the habit is told in words; the rest of the loss as a share.
  const habit = first && first.edge.volunteer === row.lastHelper && row.pinned === null ? CONTINUITY : 0
  const noteFor = (way: Way): PlanNote => {
    if (habit > 0 && loss(way) <= habit) return { key: 'keptLast', values: {} }
    const better = planned === undefined || way.gain > planned.gain
    return noteOf((loss(way) - habit) / Math.max(1, yes), better)
  }
  return [...(first ? [first] : []), ...others.flatMap((way) => neighbour(way, noteFor(way)))]
}

/**
 * @param share what the round loses, as a share of the yes that the planned neighbour promises; above 1, somebody
 *   else pays for it
 * @param better looked at alone, this neighbour would be the better one
 */
function noteOf(share: number, better: boolean): PlanNote {
  const loss = Math.round(100 * share) / 100
  if (better || loss > 1) return { key: 'busyElsewhere', values: {} }
  return loss === 0 ? { key: 'noDifference', values: {} } : { key: 'nextBest', values: { loss } }
}

interface Way {
  readonly arc: number
  readonly volunteer: number
  readonly chosen: boolean
  readonly gain: number
  /** Gain less price: what the plan as a whole gets from this pair. */
  readonly worth: number
}

/** The best moment with each volunteer, or the planned one. */
function bestWays(
  { arcStart, arcSlot, arcGain, slotVolunteer }: RoundInstance,
  plan: RoundSolution,
  request: number,
) {
  const best = new Map<number, Way>()
  const end = arcStart[request + 1] ?? 0
  for (let arc = arcStart[request] ?? 0; arc < end; arc++) {
    const slot = arcSlot[arc] ?? 0
    const volunteer = slotVolunteer[slot] ?? 0
    const gain = arcGain[arc] ?? 0
    const worth = gain - (plan.slotPrice[slot] ?? 0)
    const chosen = plan.chosenArc[request] === arc
    const known = best.get(volunteer)
    if (chosen || known === undefined || (!known.chosen && worth > known.worth))
      best.set(volunteer, { arc, volunteer, chosen, gain, worth })
  }
  return [...best.values()]
}
