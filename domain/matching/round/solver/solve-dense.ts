import { FlowNetwork } from './flow-network'
import { Simplex } from './simplex'
import type { RoundInstance } from './solver-types'
import { RoundState } from './state'

/**
 * Solves a round by network simplex and reads plan and prices from its tree.
 * The surplus of a request is its potential; a slot in use costs what its holder has left over.
 */
export function solveDense(instance: RoundInstance): RoundState {
  const state = new RoundState(instance)
  const network = new FlowNetwork(state)
  const simplex = new Simplex(network)
  simplex.run()
  for (let request = 0; request < state.requests; request++) {
    state.surplus[request] = simplex.potential[request] as number
  }
  for (let arc = 0; arc < network.arcs; arc++) {
    const roundArc = network.roundArc[arc] as number
    if (roundArc >= 0 && (simplex.flow[arc] as number) > 0) take(state, network.from[arc] as number, roundArc)
  }
  for (let volunteer = 0; volunteer < state.volunteers; volunteer++) state.settlePrice(volunteer)
  return state
}

function take(state: RoundState, request: number, arc: number): void {
  const slot = state.arcSlot[arc] as number
  const volunteer = state.slotVolunteer[slot] as number
  state.place(request, arc)
  state.load[volunteer] = (state.load[volunteer] as number) + 1
  state.slotPrice[slot] = (state.arcGain[arc] as number) - (state.surplus[request] as number)
}
