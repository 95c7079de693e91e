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
  const { requests, volunteers, arcStart, arcSlot, arcGain } = instance
  const { slotVolunteer, slotCapacity, loadCostStart, loadCost } = instance
  const slotUse = new Int32Array(slotVolunteer.length)
  const load = new Int32Array(volunteers)
  let value = 0
  for (let request = 0; request < requests; request++) {
    const arc = chosenArc[request] as number
    if (arc === -1) continue
    if (!(arc >= (arcStart[request] as number) && arc < (arcStart[request + 1] as number))) return null
    const slot = arcSlot[arc] as number
    const use = (slotUse[slot] as number) + 1
    if (use > (slotCapacity[slot] as number)) return null
    slotUse[slot] = use
    const volunteer = slotVolunteer[slot] as number
    const visit = (loadCostStart[volunteer] as number) + (load[volunteer] as number)
    if (visit >= (loadCostStart[volunteer + 1] as number)) return null
    load[volunteer] = (load[volunteer] as number) + 1
    value += (arcGain[arc] as number) - (loadCost[visit] as number)
  }
  return value
}

function dualBound(instance: RoundInstance, volunteerPrice: Int32Array, slotPrice: Int32Array): number {
  const { requests, volunteers, arcStart, arcSlot, arcGain } = instance
  const { slotVolunteer, slotCapacity, loadCostStart, loadCost } = instance
  let bound = 0
  const effective = new Int32Array(slotPrice.length)
  for (let slot = 0; slot < slotPrice.length; slot++) {
    const price = slotPrice[slot] as number
    const floor = volunteerPrice[slotVolunteer[slot] as number] as number
    if (price < 0) return NO_PROOF
    effective[slot] = price > floor ? price : floor
    if (price > floor) bound += (slotCapacity[slot] as number) * (price - floor)
  }
  for (let volunteer = 0; volunteer < volunteers; volunteer++) {
    const price = volunteerPrice[volunteer] as number
    if (price < 0) return NO_PROOF
    const end = loadCostStart[volunteer + 1] as number
    for (let visit = loadCostStart[volunteer] as number; visit < end; visit++) {
      const cost = loadCost[visit] as number
      if (cost >= price) break
      bound += price - cost
    }
  }
  for (let request = 0; request < requests; request++) {
    let best = 0
    const end = arcStart[request + 1] as number
    for (let arc = arcStart[request] as number; arc < end; arc++) {
      const surplus = (arcGain[arc] as number) - (effective[arcSlot[arc] as number] as number)
      if (surplus > best) best = surplus
    }
    bound += best
  }
  return bound
}
