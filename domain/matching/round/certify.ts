import type { Certificate, RoundInstance, RoundSolution } from './types'

const MISUSED: Certificate = { feasible: false, value: 0, bound: 0 }
/** Negative prices are outside the proof; they prove nothing. */
const NO_PROOF = Number.POSITIVE_INFINITY

/**
 * Proves a plan without a second solver, by weak duality, in time linear in the instance.
 *
 * value = gains − load costs of the plan. For any prices p, P ≥ 0, with P' = max(P, p):
 * bound = Σ requests max(0, max(gain − P')) + Σ slots capacity·(P' − p) + Σ visits max(0, p − cost),
 * and no plan at all is worth more. So value === bound proves that nobody could do better.
 *
 * Example: the instance in types.ts with `chosenArc [0]`, volunteer and slot prices `[1, 4]`
 * gives `{ feasible: true, value: 6, bound: 6 }`.
 * Source: linear programming duality of the b-matching with convex costs.
 */
export function certify(instance: RoundInstance, solution: RoundSolution): Certificate {
  const { requests, volunteers, slotVolunteer } = instance
  const { chosenArc, volunteerPrice, slotPrice } = solution
  if (chosenArc.length !== requests) return MISUSED
  const value = planValue(instance, chosenArc)
  if (value === null) return MISUSED
  if (volunteerPrice.length !== volunteers || slotPrice.length !== slotVolunteer.length) {
    return { feasible: true, value, bound: NO_PROOF }
  }
  return { feasible: true, value, bound: dualBound(instance, volunteerPrice, slotPrice) }
}

/** Gains minus load costs, or null when an arc, slot or weekly capacity is misused. */
function planValue(instance: RoundInstance, chosenArc: Int32Array): number | null {
  const slotUse = new Int32Array(instance.slotVolunteer.length)
  const load = new Int32Array(instance.volunteers)
  let value = 0
  for (let request = 0; request < instance.requests; request++) {
    const arc = chosenArc[request] as number
    if (arc === -1) continue
    const gain = visitGain(instance, request, arc, slotUse, load)
    if (Number.isNaN(gain)) return null
    value += gain
  }
  return value
}

/** What one visit adds; NaN when it may not be. Counts it in slotUse and load. */
function visitGain(
  instance: RoundInstance,
  request: number,
  arc: number,
  slotUse: Int32Array,
  load: Int32Array,
): number {
  const { arcStart, loadCostStart } = instance
  if (!(arc >= (arcStart[request] as number) && arc < (arcStart[request + 1] as number))) return Number.NaN
  const slot = instance.arcSlot[arc] as number
  const use = (slotUse[slot] as number) + 1
  if (use > (instance.slotCapacity[slot] as number)) return Number.NaN
  slotUse[slot] = use
  const volunteer = instance.slotVolunteer[slot] as number
  const visit = (loadCostStart[volunteer] as number) + (load[volunteer] as number)
  if (visit >= (loadCostStart[volunteer + 1] as number)) return Number.NaN
  load[volunteer] = (load[volunteer] as number) + 1
  return (instance.arcGain[arc] as number) - (instance.loadCost[visit] as number)
}

// Row by row over plain arrays: such functions are compiled after a few rows, one long loop much later.

function dualBound(instance: RoundInstance, volunteerPrice: Int32Array, slotPrice: Int32Array): number {
  const { requests, volunteers, arcStart, arcSlot, arcGain, slotVolunteer, slotCapacity } = instance
  const { loadCost, loadCostStart } = instance
  let bound = 0
  for (let volunteer = 0; volunteer < volunteers; volunteer++) {
    const price = volunteerPrice[volunteer] as number
    const start = loadCostStart[volunteer] as number
    bound += visitTerms(loadCost, price, start, loadCostStart[volunteer + 1] as number)
  }
  // The solver's own prices already are P'; only others' need a corrected copy.
  let effective = slotPrice
  for (let slot = 0; slot < slotPrice.length; ) {
    const volunteer = slotVolunteer[slot] as number
    const floor = volunteerPrice[volunteer] as number
    const end = endOfRun(slotVolunteer, volunteer, slot)
    const sum = slotTerms(slotCapacity, slotPrice, floor, slot, end)
    if (sum < 0) {
      if (effective === slotPrice) effective = slotPrice.slice()
      for (let k = slot; k < end; k++) effective[k] = Math.max(floor, slotPrice[k] as number)
      bound += slotTerms(slotCapacity, effective, floor, slot, end)
    } else bound += sum
    slot = end
  }
  for (let request = 0; request < requests; request++) {
    const start = arcStart[request] as number
    bound += bestSurplus(arcSlot, arcGain, effective, start, arcStart[request + 1] as number)
  }
  return bound
}

function endOfRun(slotVolunteer: Int32Array, volunteer: number, start: number): number {
  let slot = start + 1
  while (slot < slotVolunteer.length && slotVolunteer[slot] === volunteer) slot++
  return slot
}

function visitTerms(loadCost: Int32Array, price: number, start: number, end: number): number {
  if (!(price >= 0)) return NO_PROOF
  let sum = 0
  for (let visit = start; visit < end; visit++) {
    const cost = loadCost[visit] as number
    if (cost < price) sum += price - cost
  }
  return sum
}

/** Below zero when a slot is cheaper than its volunteer, so that P' is not P. */
function slotTerms(
  capacity: Int32Array,
  price: Int32Array,
  floor: number,
  start: number,
  end: number,
): number {
  let sum = 0
  for (let slot = start; slot < end; slot++) {
    const over = (price[slot] as number) - floor
    if (over < 0) return (price[slot] as number) < 0 ? NO_PROOF : -1
    sum += (capacity[slot] as number) * over
  }
  return sum
}

function bestSurplus(
  arcSlot: Int32Array,
  arcGain: Int32Array,
  price: Int32Array,
  start: number,
  end: number,
): number {
  let best = 0
  for (let arc = start; arc < end; arc++) {
    const surplus = (arcGain[arc] as number) - (price[arcSlot[arc] as number] as number)
    if (surplus > best) best = surplus
  }
  return best
}
