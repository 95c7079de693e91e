import { checkInstance } from './check-instance'
import { localOrder } from './local-order'
import { Patience } from './patience'
import { ReadAhead } from './read-ahead'
import { Search } from './search'
import { seat } from './seat'
import { solveDense } from './solve-dense'
import type { RoundInstance, RoundSolution } from './solver-types'
import { RoundState } from './state'

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
  const patience = new Patience(instance)
  const { arcStart } = instance
  let seated = 0
  let arcs = 0
  for (const request of localOrder(instance)) {
    ahead.before(request)
    seat(state, search, request)
    seated++
    arcs += (arcStart[request + 1] as number) - (arcStart[request] as number)
    if (patience.isOut(state.work, seated, arcs)) return solveDense(instance)
  }
  return state
}
