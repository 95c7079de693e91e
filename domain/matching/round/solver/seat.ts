import { bid } from './bid'
import type { Search } from './search'
import type { RoundState } from './state'

/** So many neighbours may be passed on by bids alone before a full search looks for the best chain. */
const MOST_BIDS = 4

/**
 * Gives one more request its place, so that the plan stays the best for all seated requests.
 *
 * Most requests find their best slot free. When it is taken they bid: the price rises by as much as
 * the bidder would lose on its second choice, and the one who held the slot chooses anew. Bids keep
 * every proof condition; they only end when two choices are equal, and then the search decides.
 * Source: augmenting row reduction, Jonker and Volgenant 1987; the auction of Bertsekas with ε = 0.
 */
export function seat(state: RoundState, search: Search, request: number): void {
  const { arcSlot, slotPrice, slotHolder } = state
  let bidder = request
  for (let bids = 0; ; bids++) {
    const bestArc = bid(state, bidder)
    if (bestArc < 0) return
    const best = state.surplus[bidder] as number
    const second = state.ceiling[bidder] as number
    const slot = arcSlot[bestArc] as number
    const volunteer = state.slotVolunteer[slot] as number
    const single = state.isSingle(slot)
    const hasRoom = state.hasRoom(slot)
    let passedOn = -1
    if (!hasRoom || (state.volunteerPrice[volunteer] as number) < state.nextCost(volunteer)) {
      if (best === second || bids >= MOST_BIDS || !single) {
        state.ceiling[bidder] = best
        search.run(state, bidder)
        return
      }
      passedOn = hasRoom ? cheapestHolder(state, volunteer) : (slotHolder[slot] as number)
      state.remove(passedOn)
    } else state.load[volunteer] = (state.load[volunteer] as number) + 1

    state.place(bidder, bestArc)
    if (single) {
      slotPrice[slot] = (slotPrice[slot] as number) + best - second
      state.surplus[bidder] = second
    }
    state.settlePrice(volunteer)
    if (passedOn < 0) return
    bidder = passedOn
  }
}

/** Whoever holds the slot that sets the price of this volunteer's week. */
function cheapestHolder(state: RoundState, volunteer: number): number {
  const price = state.volunteerPrice[volunteer] as number
  let slot = state.firstSlot[volunteer] as number
  while ((state.slotHolder[slot] as number) < 0 || (state.slotPrice[slot] as number) > price) slot++
  return state.slotHolder[slot] as number
}
