import { checkInstance } from './check-instance'
import { Search } from './search'
import { seat } from './seat'
import { RoundState } from './state'
import type { RoundInstance, RoundSolution } from './types'

/**
 * The plan of greatest total gain for a whole round, with the prices that prove it.
 *
 * Exact for every valid instance; `certify` of the result always has value === bound.
 * Requests in a local order (neighbours in the city near each other in the list) are fastest.
 *
 * @throws InvalidRoundError when the instance is malformed; the message names the place
 * @example solveRound(the instance in types.ts) → chosenArc [0], volunteerPrice [7, 4]
 */
export function solveRound(instance: RoundInstance): RoundSolution {
  checkInstance(instance)
  const state = new RoundState(instance)
  const search = new Search(instance.requests, instance.volunteers)
  for (let request = 0; request < instance.requests; request++) seat(state, search, request)
  return state.solution()
}
