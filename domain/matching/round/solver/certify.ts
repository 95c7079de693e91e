import { most } from './most'
import type { Certificate, RoundInstance, RoundSolution } from './solver-types'

const MISUSED: Certificate = { feasible: false, value: 0, bound: 0 }
const NO_PROOF = Number.POSITIVE_INFINITY
const TOO_LOW = -1
/** Prices are whole numbers from 0 to below 2^BITS = LIMIT; others would wrap round, and prove nothing. */
const BITS = 29

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
  const { requests, volunteers, arcStart, arcSlot, arcGain, slotVolunteer, loadCost, loadCostStart } =
    instance
  const { chosenArc, volunteerPrice, slotPrice } = solution
  if (chosenArc.length !== requests) return MISUSED
  const priced = volunteerPrice.length === volunteers && slotPrice.length === slotVolunteer.length
  let prices = slotPrice
  let bound = priced ? allSlotTerms(instance, volunteerPrice, prices) : NO_PROOF
  if (bound === TOO_LOW) {
    prices = raised(slotVolunteer, volunteerPrice, slotPrice)
    bound = allSlotTerms(instance, volunteerPrice, prices)
  }
  const places = new Places(instance)
  const visits = new Int32Array(volunteers)
  let value = 0
  for (let request = 0; request < requests; request++) {
    const start = arcStart[request] as number
    const end = arcStart[request + 1] as number
    if (priced) bound += bestSurplus(arcSlot, arcGain, prices, start, end)
    const arc = chosenArc[request] as number
    if (arc === -1) continue
    if (!(arc >= start && arc < end)) return MISUSED
    const slot = arcSlot[arc] as number
    if (!places.take(slot)) return MISUSED
    const volunteer = slotVolunteer[slot] as number
    visits[volunteer] = (visits[volunteer] as number) + 1
    value += arcGain[arc] as number
  }
  for (let volunteer = 0; volunteer < volunteers; volunteer++) {
    const count = visits[volunteer] as number
    const price = volunteerPrice[volunteer] as number
    const start = loadCostStart[volunteer] as number
    // Most people are free: one more visit costs what they are worth elsewhere, and nothing is added.
    if (count === 0 && price >= 0 && price <= (loadCost[start] as number)) continue
    const end = loadCostStart[volunteer + 1] as number
    if (start + count > end) return MISUSED
    bound += visitTerms(loadCost, price, start, end)
    for (let visit = start; visit < start + count; visit++) value -= loadCost[visit] as number
  }
  return { feasible: true, value, bound }
}

/** Counts how often each slot is used. */
class Places {
  private readonly used: Uint8Array
  /** Few slots have room for more than one visit. */
  private readonly usedAgain = new Map<number, number>()

  constructor(private readonly instance: RoundInstance) {
    this.used = new Uint8Array(instance.slotVolunteer.length)
  }

  /** False when the slot is full. */
  take(slot: number): boolean {
    const uses = this.used[slot] === 0 ? 1 : (this.usedAgain.get(slot) ?? 1) + 1
    if (uses > (this.instance.slotCapacity[slot] as number)) return false
    this.used[slot] = 1
    if (uses > 1) this.usedAgain.set(slot, uses)
    return true
  }
}

/** P' of every slot. */
function raised(slotVolunteer: Int32Array, volunteerPrice: Int32Array, slotPrice: Int32Array): Int32Array {
  return slotPrice.map((price, slot) =>
    Math.max(price, volunteerPrice[slotVolunteer[slot] as number] as number),
  )
}

// The long lists are read by small functions over plain arrays, a block or a row at a time: these are
// compiled after a few calls, one long loop much later. Four entries a turn: the machine checks every
// list anew in every turn, and that costs more than the sum itself.

const BLOCK = 1024

/** What the slots add to the bound, or TOO_LOW when one is cheaper than its volunteer. */
function allSlotTerms(
  { slotVolunteer, slotCapacity }: RoundInstance,
  volunteerPrice: Int32Array,
  slotPrice: Int32Array,
): number {
  let sum = 0
  for (let start = 0; start < slotPrice.length; start += BLOCK) {
    const end = Math.min(start + BLOCK, slotPrice.length)
    const terms = slotTerms(slotVolunteer, slotCapacity, volunteerPrice, slotPrice, start, end)
    if (terms === TOO_LOW) return TOO_LOW
    sum += terms
  }
  return sum
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

function slotTerms(
  volunteer: Int32Array,
  capacity: Int32Array,
  floor: Int32Array,
  price: Int32Array,
  start: number,
  end: number,
): number {
  let sum = 0
  let seen = 0
  let slot = start
  for (; slot + 3 < end; slot += 4) {
    const p = price[slot] as number
    const q = price[slot + 1] as number
    const r = price[slot + 2] as number
    const s = price[slot + 3] as number
    const a = (p - (floor[volunteer[slot] as number] as number)) | 0
    const b = (q - (floor[volunteer[slot + 1] as number] as number)) | 0
    const c = (r - (floor[volunteer[slot + 2] as number] as number)) | 0
    const d = (s - (floor[volunteer[slot + 3] as number] as number)) | 0
    seen |= p | q | r | s
    const any = a | b | c | d
    if (any < 0) return seen >>> BITS === 0 ? TOO_LOW : NO_PROOF
    if (any === 0) continue
    sum += a * (capacity[slot] as number) + b * (capacity[slot + 1] as number)
    sum += c * (capacity[slot + 2] as number) + d * (capacity[slot + 3] as number)
  }
  for (; slot < end; slot++) {
    const over = (price[slot] as number) - (floor[volunteer[slot] as number] as number)
    seen |= price[slot] as number
    if (over < 0) return seen >>> BITS === 0 ? TOO_LOW : NO_PROOF
    sum += over * (capacity[slot] as number)
  }
  return seen >>> BITS === 0 ? sum : NO_PROOF
}

function bestSurplus(
  arcSlot: Int32Array,
  arcGain: Int32Array,
  price: Int32Array,
  start: number,
  end: number,
): number {
  let best = 0
  let arc = start
  for (; arc + 3 < end; arc += 4) {
    const a = (arcGain[arc] as number) - (price[arcSlot[arc] as number] as number)
    const b = (arcGain[arc + 1] as number) - (price[arcSlot[arc + 1] as number] as number)
    const c = (arcGain[arc + 2] as number) - (price[arcSlot[arc + 2] as number] as number)
    const d = (arcGain[arc + 3] as number) - (price[arcSlot[arc + 3] as number] as number)
    best = most(most(best, most(a, b)), most(c, d))
  }
  for (; arc < end; arc++) {
    best = most(best, (arcGain[arc] as number) - (price[arcSlot[arc] as number] as number))
  }
  return best
}
