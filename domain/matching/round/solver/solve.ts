import { checkInstance } from './check-instance'
import { localOrder } from './local-order'
import { ReadAhead } from './read-ahead'
import { Search } from './search'
import { seat } from './seat'
import { solveDense } from './solve-dense'
import type { RoundInstance, RoundSolution } from './solver-types'
import { RoundState } from './state'

/** Work that searches may do per node of the network before simplex takes over; see `workLimit`. */
const PATIENCE = 2

/**
 * The plan of greatest total gain for a whole round, with the prices that prove it.
 *
 * Exact for every valid instance; `certify` of the result always has value === bound.
 * Volunteers in a local order (neighbours in the city near each other in the list) are fastest.
 *
 * @throws InvalidRoundError when the instance is malformed; the message names the place
 * @example solveRound(the instance in types.ts) → chosenArc [0], volunteerPrice [7, 4]
 */
export function solveRound(instance: RoundInstance): RoundSolution {
  checkInstance(instance)
  return solveState(instance).solution()
}

/** Solves a checked instance and keeps the whole state, for later changes. */
export function solveState(instance: RoundInstance): RoundState {
  const state = new RoundState(instance)
  const search = new Search(instance.requests, instance.volunteers)
  const ahead = new ReadAhead(state)
  const limit = workLimit(instance)
  for (const request of localOrder(instance)) {
    if (state.work > limit) return solveDense(instance)
    ahead.before(request)
    seat(state, search, request)
  }
  return state
}

/**
 * Searches are near-linear on cities and hopeless on some dense tables; simplex is the reverse.
 * Searching for as long as simplex would take, and then changing over, never costs more than about
 * twice the better of the two. Simplex makes some pivots per node, each over √arcs arcs.
 */
function workLimit({ requests, arcSlot, loadCost }: RoundInstance): number {
  const arcs = arcSlot.length
  return 3 * arcs + PATIENCE * (2 * requests + loadCost.length) * Math.sqrt(arcs)
}
