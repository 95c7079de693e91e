import { Heap } from './heap'
import { most } from './most'
import { LIMIT } from './solver-types'
import { type RoundState, UNREACHED } from './state'

/** Keys carry distance and request in one exact float: distance · 2^23 + request < 2^53. */
const SHIFT = 2 ** 23
/** Taking a request from the heap, and putting others on it, takes as long as reading so many arcs. */
const ROW = 30
/** Label of a volunteer whose prices are about to be settled; less than any distance. */
const SETTLING = -1

/**
 * Shortest augmenting path for one request, in costs reduced by the prices, so all are ≥ 0.
 *
 * A request may take a slot with room, which puts its volunteer one visit further or frees another
 * of that volunteer's slots; or take a full slot, whose holder looks on. The chain ends at a new
 * visit, or at a request that is better left open. Distances beyond the best end are never stored.
 * Afterwards the prices of all that was reached rise so that the new plan is proven too.
 * Worst case O(arcs · log requests) for one search; usually a dozen requests.
 */
export class Search {
  private readonly requests: number
  /** Per request, then per volunteer. */
  private readonly distance: Int32Array
  private readonly fromRequest: Int32Array
  private readonly fromArc: Int32Array
  private readonly touched: Int32Array
  private touchedCount = 0
  private readonly heap = new Heap()
  private bound = 0
  private end = 0

  constructor(requests: number, volunteers: number) {
    const nodes = requests + volunteers
    this.requests = requests
    this.distance = new Int32Array(nodes).fill(UNREACHED)
    this.fromRequest = new Int32Array(nodes)
    this.fromArc = new Int32Array(nodes)
    this.touched = new Int32Array(nodes)
  }

  /** The surplus of `request` must be the most that any slot offers it now. */
  run(state: RoundState, request: number): void {
    const { distance } = this
    this.bound = state.surplus[request] as number
    this.end = request
    this.heap.size = 0
    distance[request] = 0
    this.touched[0] = request
    this.touchedCount = 1
    this.relax(state, request, 0)
    while (this.heap.size > 0) {
      const key = this.heap.pop()
      const d = Math.floor(key / SHIFT)
      if (d >= this.bound) break
      const node = key - d * SHIFT
      if ((distance[node] as number) === d) this.relax(state, node, d)
    }
    this.raisePrices(state)
    if (this.end !== request) this.augment(state, request)
    this.settle(state)
  }

  /**
   * Goes on from a request to all its other slots. Four at a time: most offer too little to matter,
   * and one comparison passes over them.
   */
  private relax(state: RoundState, request: number, d: number): void {
    const { arcSlot, arcGain, slotPrice, ceiling } = state
    const base = d + (state.surplus[request] as number)
    if (base - (ceiling[request] as number) >= this.bound) return
    const start = state.arcStart[request] as number
    const end = state.arcStart[request + 1] as number
    const own = state.chosenArc[request] as number
    let highest = -LIMIT
    let arc = start
    for (; arc + 3 < end; arc += 4) {
      const a = ((arcGain[arc] as number) - (slotPrice[arcSlot[arc] as number] as number)) | 0
      const b = ((arcGain[arc + 1] as number) - (slotPrice[arcSlot[arc + 1] as number] as number)) | 0
      const c = ((arcGain[arc + 2] as number) - (slotPrice[arcSlot[arc + 2] as number] as number)) | 0
      const e = ((arcGain[arc + 3] as number) - (slotPrice[arcSlot[arc + 3] as number] as number)) | 0
      const four = most(most(a, b), most(c, e))
      if (base - four >= this.bound) {
        highest = most(highest, four)
        continue
      }
      if (arc !== own) {
        highest = most(highest, a)
        if (base - a < this.bound) this.reach(state, base - a, request, arc)
      }
      if (arc + 1 !== own) {
        highest = most(highest, b)
        if (base - b < this.bound) this.reach(state, base - b, request, arc + 1)
      }
      if (arc + 2 !== own) {
        highest = most(highest, c)
        if (base - c < this.bound) this.reach(state, base - c, request, arc + 2)
      }
      if (arc + 3 !== own) {
        highest = most(highest, e)
        if (base - e < this.bound) this.reach(state, base - e, request, arc + 3)
      }
    }
    for (; arc < end; arc++) {
      if (arc === own) continue
      const offer = (arcGain[arc] as number) - (slotPrice[arcSlot[arc] as number] as number)
      highest = most(highest, offer)
      if (base - offer < this.bound) this.reach(state, base - offer, request, arc)
    }
    ceiling[request] = highest
    state.work += end - start + ROW
  }

  private reach(state: RoundState, d: number, request: number, arc: number): void {
    const slot = state.arcSlot[arc] as number
    if (state.hasRoom(slot)) this.reachVolunteer(state, state.slotVolunteer[slot] as number, d, request, arc)
    else this.reachHolders(state, slot, d, request, arc)
  }

  private reachVolunteer(
    state: RoundState,
    volunteer: number,
    d: number,
    request: number,
    arc: number,
  ): void {
    const node = this.requests + volunteer
    const known = this.distance[node] as number
    if (d >= known) return
    if (known === UNREACHED) this.touched[this.touchedCount++] = node
    this.distance[node] = d
    this.fromRequest[node] = request
    this.fromArc[node] = arc
    const price = state.volunteerPrice[volunteer] as number
    const visit = d + state.nextCost(volunteer) - price
    if (visit < this.bound) {
      this.bound = visit
      this.end = node
    }
    const { slotHolder, slotPrice } = state
    const first = state.firstSlot[volunteer] as number
    const end = first + (state.slotCount[volunteer] as number)
    state.work += end - first
    for (let slot = first; slot < end; slot++) {
      if ((slotHolder[slot] as number) < 0) continue
      const reached = d + (slotPrice[slot] as number) - price
      if (reached < this.bound) this.reachHolders(state, slot, reached, -1, volunteer)
    }
  }

  private reachHolders(state: RoundState, slot: number, d: number, request: number, arc: number): void {
    const { distance } = this
    const { nextHolder } = state
    let holders = 0
    for (let holder = state.slotHolder[slot] as number; holder >= 0; holder = nextHolder[holder] as number) {
      holders++
      const known = distance[holder] as number
      if (d >= known) continue
      if (known === UNREACHED) this.touched[this.touchedCount++] = holder
      distance[holder] = d
      this.fromRequest[holder] = request
      this.fromArc[holder] = arc
      const left = d + (state.surplus[holder] as number)
      if (left < this.bound) {
        this.bound = left
        this.end = holder
      }
      if (d < this.bound) this.heap.push(d * SHIFT + holder)
    }
    state.work += holders
  }

  private raisePrices(state: RoundState): void {
    const { requests, distance, touched, bound } = this
    for (let k = 0; k < this.touchedCount; k++) {
      const node = touched[k] as number
      const rise = bound - (distance[node] as number)
      if (rise <= 0) continue
      if (node >= requests) {
        state.volunteerPrice[node - requests] = (state.volunteerPrice[node - requests] as number) + rise
        continue
      }
      const left = (state.surplus[node] as number) - rise
      state.surplus[node] = left
      const arc = state.chosenArc[node] as number
      if (arc >= 0) state.slotPrice[state.arcSlot[arc] as number] = (state.arcGain[arc] as number) - left
    }
  }

  /** Walks back from the end of the chain: each request takes the place that the next one leaves. */
  private augment(state: RoundState, request: number): void {
    const { requests, fromRequest, fromArc } = this
    let node = this.end
    if (node < requests) state.remove(node)
    else state.load[node - requests] = (state.load[node - requests] as number) + 1
    while (node !== request) {
      if (node < requests && (fromRequest[node] as number) < 0) node = requests + (fromArc[node] as number)
      const mover = fromRequest[node] as number
      const arc = fromArc[node] as number
      if ((state.chosenArc[mover] as number) >= 0) state.remove(mover)
      state.place(mover, arc)
      const slot = state.arcSlot[arc] as number
      state.slotPrice[slot] = (state.arcGain[arc] as number) - (state.surplus[mover] as number)
      node = mover
    }
  }

  /** Free prices go up as far as they hold, and the labels are wiped for the next search. */
  private settle(state: RoundState): void {
    const { requests, distance, touched, bound } = this
    let settling = 0
    for (let k = 0; k < this.touchedCount; k++) {
      let node = touched[k] as number
      const changed = (distance[node] as number) <= bound
      if (node < requests) {
        distance[node] = UNREACHED
        const arc = state.chosenArc[node] as number
        if (!changed || arc < 0) continue
        node = requests + (state.slotVolunteer[state.arcSlot[arc] as number] as number)
      } else if (!changed) {
        distance[node] = UNREACHED
        continue
      }
      if ((distance[node] as number) === SETTLING) continue
      distance[node] = SETTLING
      touched[settling++] = node
    }
    for (let k = 0; k < settling; k++) {
      const node = touched[k] as number
      distance[node] = UNREACHED
      state.settlePrice(node - requests)
    }
  }
}
