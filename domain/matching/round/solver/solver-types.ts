/**
 * The shapes of one round: all open requests against all neighbours with room.
 * Every gain, cost and price is an integer below 2^29 in size, so that proofs are exact.
 */

/**
 * Requests × volunteers with weekly slots and a convex load cost, in compressed sparse rows.
 *
 * One request, two neighbours with one slot each, gains 7 and 9, first visit costs 1 and 4:
 * `{ requests: 1, volunteers: 2, arcStart: [0, 2], arcSlot: [0, 1], arcGain: [7, 9],
 *    slotVolunteer: [0, 1], slotCapacity: [1, 1], loadCostStart: [0, 1, 2], loadCost: [1, 4] }`
 * (each list an Int32Array). The best plan takes arc 0: 7 − 1 is more than 9 − 4.
 */
export interface RoundInstance {
  readonly requests: number
  readonly volunteers: number
  /** Arcs of request i are arcStart[i] … arcStart[i+1]-1. Length requests + 1. */
  readonly arcStart: Int32Array
  /** The slot (a volunteer at a moment of the week) that each arc would use. */
  readonly arcSlot: Int32Array
  /** Gain of serving the request by that slot; may be negative (then it stays unused). */
  readonly arcGain: Int32Array
  /** Volunteer of each slot. The slots of one volunteer are consecutive. */
  readonly slotVolunteer: Int32Array
  readonly slotCapacity: Int32Array
  /** Marginal load costs of volunteer j: loadCost[loadCostStart[j] … loadCostStart[j+1]-1], non-decreasing; their number is the weekly capacity. */
  readonly loadCostStart: Int32Array
  readonly loadCost: Int32Array
}

export interface RoundSolution {
  /** Arc (absolute index) chosen for each request, or -1. */
  readonly chosenArc: Int32Array
  /** What one more visit of this volunteer is worth elsewhere. */
  readonly volunteerPrice: Int32Array
  /** The same for one slot; never below its volunteer's price. */
  readonly slotPrice: Int32Array
}

export interface Certificate {
  /** False when an arc, slot or capacity is misused; then value and bound mean nothing. */
  readonly feasible: boolean
  readonly value: number
  /** No matching can be worth more than this. value === bound proves the optimum. */
  readonly bound: number
}

/** Gains, costs and prices stay strictly below this in size: sums of four still fit 32 bits. */
export const LIMIT = 2 ** 29
