import type { CityColumns } from '../city/city-columns'
import type { PlanNote } from '../explanation/plan-note'
import { type CityInstance, layOut, type RoundRow } from './city-instance'
import { CONTINUITY } from './gains'
import { certify, type RoundInstance, RoundLosses, type RoundSolution } from './solver'

/** Behind the planned one, so many are weighed and shown; the first two of them stand in line. */
export const OTHERS = 6

/** One neighbour in the plan of one request. */
export interface Planned {
  /** Number of the pair in its row. */
  readonly pair: number
  readonly moment: number
  readonly chosen: boolean
  readonly note: PlanNote
}

/** The best plan for all these requests together, proven: a plan without proof is a fault and throws. */
function provenRound(instance: RoundInstance) {
  const losses = new RoundLosses(instance)
  const solution = losses.solution()
  const { feasible, value, bound } = certify(instance, solution)
  if (!feasible || value !== bound) throw new Error(`the round is not proven: ${value} of at most ${bound}`)
  return { solution, losses }
}

/**
 * Per request, in the order given, the neighbours as the plan sees them: the chosen one first, then the next best. And
 * everybody who stands in a pair.
 */
export function plannedRound(city: CityColumns, rows: readonly RoundRow[]) {
  const laid = layOut(city, rows)
  const { solution, losses } = provenRound(laid.instance)
  return {
    planned: rows.map((row, index) => neighboursOf(row, index, laid, solution, losses)),
    among: laid.who,
  }
}

function neighboursOf(
  row: RoundRow,
  index: number,
  laid: CityInstance,
  solution: RoundSolution,
  losses: RoundLosses,
): Planned[] {
  const { arcPair, arcMoment } = laid
  const { planned, others } = bestWays(laid, solution, index)
  const asked = planned ? others.map((way) => way.volunteer) : []
  const lost = losses.of(index, asked)
  const lossOf = new Map(asked.map((volunteer, k) => [volunteer, lost[k] ?? 0]))
  const loss = ({ volunteer }: Way) => lossOf.get(volunteer) ?? 0
  others.sort((a, b) => loss(a) - loss(b) || b.gain - a.gain)
  const neighbour = (way: Way, chosen: boolean, note: PlanNote): Planned => ({
    pair: arcPair[way.arc] ?? 0,
    moment: arcMoment[way.arc] ?? 0,
    chosen,
    note,
  })
  const key = others.length === 0 ? 'onlyOne' : 'chosen'
  const first = planned && neighbour(planned, true, { key, values: {} })
  const { pairs, need, lastHelper, pinned } = row
  const yes = 10_000 * need.urgency * (first ? (pairs.chance[first.pair] ?? 0) : 0)
  // What is lost with the habit is told in words; the rest of the loss as a share.
  const habit = first && pairs.who[first.pair] === lastHelper && pinned === null ? CONTINUITY : 0
  const noteFor = (way: Way): PlanNote => {
    if (habit > 0 && loss(way) <= habit) return { key: 'keptLast', values: {} }
    const better = planned === null || way.gain > planned.gain
    return noteOf((loss(way) - habit) / Math.max(1, yes), better)
  }
  return [...(first ? [first] : []), ...others.map((way) => neighbour(way, false, noteFor(way)))]
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
  readonly gain: number
  /** Gain less price: what the plan as a whole gets from this pair. */
  readonly worth: number
}

/** The planned way, and the best of the others, each neighbour at the best moment. The arcs of one pair lie together. */
function bestWays({ instance, arcPair }: CityInstance, plan: RoundSolution, request: number) {
  const { arcStart, arcSlot, arcGain, slotVolunteer } = instance
  const end = arcStart[request + 1] as number
  const chosen = plan.chosenArc[request] as number
  const wayBy = (arc: number): Way => {
    const slot = arcSlot[arc] as number
    const gain = arcGain[arc] as number
    const worth = gain - (plan.slotPrice[slot] as number)
    return { arc, volunteer: slotVolunteer[slot] as number, gain, worth }
  }
  const others: Way[] = []
  for (let arc = arcStart[request] as number; arc < end; ) {
    const pair = arcPair[arc] as number
    let best = arc
    let price = plan.slotPrice[arcSlot[arc] as number] as number
    let isPlanned = false
    // One pair has one gain: the cheapest moment is the best.
    for (; arc < end && arcPair[arc] === pair; arc++) {
      isPlanned ||= arc === chosen
      const own = plan.slotPrice[arcSlot[arc] as number] as number
      if (own >= price) continue
      best = arc
      price = own
    }
    if (isPlanned) continue
    const last = others.at(-1)
    const worth = (arcGain[best] as number) - price
    if (
      others.length === OTHERS &&
      last &&
      (last.worth > worth || (last.worth === worth && last.gain >= (arcGain[best] as number)))
    )
      continue
    const way = wayBy(best)
    let at = others.length
    while (at > 0 && behind(others[at - 1] as Way, way) > 0) at--
    others.splice(at, 0, way)
    if (others.length > OTHERS) others.pop()
  }
  return { planned: chosen < 0 ? null : wayBy(chosen), others }
}

/** Above 0 when `b` comes before `a`. */
const behind = (a: Way, b: Way) => b.worth - a.worth || b.gain - a.gain
