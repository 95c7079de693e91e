import { CLOSED, type RoundState } from './state'

/** More than any flow in a round. */
const UNLIMITED = 0x7fffffff

/**
 * The round as a network for the simplex method: request → slot → volunteer → root, and
 * request → root for being left open. Every request sends one unit to the root.
 * A volunteer with a single slot needs no slot of its own: the slot stands for both.
 */
export class FlowNetwork {
  readonly requests: number
  readonly nodes: number
  readonly root: number
  readonly arcs: number
  from: Int32Array
  to: Int32Array
  cost: Int32Array
  capacity: Int32Array
  /** The first tree: the arc by which each node reaches the root. */
  treeArc: Int32Array
  /** Which arc of the round this arc is, or -1. */
  roundArc: Int32Array
  private added = 0

  constructor(state: RoundState) {
    const { requests, volunteers, slotVolunteer, slotCount } = state
    const slots = slotVolunteer.length
    this.requests = requests
    this.root = requests + slots + volunteers
    this.nodes = this.root + 1
    const most = state.arcSlot.length + slots + state.loadCost.length + requests
    this.from = new Int32Array(most)
    this.to = new Int32Array(most)
    this.cost = new Int32Array(most)
    this.capacity = new Int32Array(most)
    this.roundArc = new Int32Array(most).fill(-1)
    this.treeArc = new Int32Array(this.nodes).fill(-1)
    for (let request = 0; request < requests; request++) this.addRow(state, request)
    for (let request = 0; request < requests; request++) {
      this.treeArc[request] = this.add(request, this.root, 0, UNLIMITED)
    }
    for (let volunteer = 0; volunteer < volunteers; volunteer++) {
      if ((slotCount[volunteer] as number) > 0) this.addWeek(state, volunteer)
    }
    this.arcs = this.added
    this.from = this.mix(this.from)
    this.to = this.mix(this.to)
    this.cost = this.mix(this.cost)
    this.capacity = this.mix(this.capacity)
    this.roundArc = this.mix(this.roundArc)
    this.treeArc = this.treeArc.map((arc) => (arc < 0 ? arc : this.mixedPlace(arc)))
  }

  /**
   * Deals the arcs out like cards, so that one block of the simplex sees many requests and not one.
   * On a dense table of 1,000 by 1,000 this takes an eighth of the pivots.
   */
  private mixedPlace(arc: number): number {
    const { arcs } = this
    const stride = Math.max(3, Math.floor(arcs / this.nodes))
    const rounds = Math.floor(arcs / stride)
    const longer = arcs - rounds * stride
    // The first `longer` passes hold one arc more than the others.
    const inLonger = longer * (rounds + 1)
    if (arc < inLonger) return (arc % (rounds + 1)) * stride + Math.floor(arc / (rounds + 1))
    const rest = arc - inLonger
    return (rest % rounds) * stride + longer + Math.floor(rest / rounds)
  }

  private mix(list: Int32Array): Int32Array {
    const mixed = new Int32Array(this.arcs)
    for (let arc = 0; arc < this.arcs; arc++) mixed[this.mixedPlace(arc)] = list[arc] as number
    return mixed
  }

  private addRow(state: RoundState, request: number): void {
    const end = state.arcStart[request + 1] as number
    for (let arc = state.arcStart[request] as number; arc < end; arc++) {
      const slot = state.arcSlot[arc] as number
      const gain = state.arcGain[arc] as number
      if ((state.slotPrice[slot] as number) === CLOSED || gain <= 0) continue
      this.roundArc[this.added] = arc
      this.add(request, state.requests + slot, -gain, UNLIMITED)
    }
  }

  private addWeek(state: RoundState, volunteer: number): void {
    const first = state.firstSlot[volunteer] as number
    const count = state.slotCount[volunteer] as number
    let node = state.requests + first
    let most = state.slotCapacity[first] as number
    if (count > 1) {
      most = UNLIMITED
      node = state.requests + state.slotVolunteer.length + volunteer
      for (let slot = first; slot < first + count; slot++) {
        const capacity = state.slotCapacity[slot] as number
        if (capacity > 0)
          this.treeArc[state.requests + slot] = this.add(state.requests + slot, node, 0, capacity)
      }
    }
    const start = state.loadCostStart[volunteer] as number
    const end = Math.min(state.loadCostStart[volunteer + 1] as number, start + most)
    for (let visit = start; visit < end; visit++) {
      const arc = this.add(node, this.root, state.loadCost[visit] as number, 1)
      if (visit === start) this.treeArc[node] = arc
    }
  }

  private add(from: number, to: number, cost: number, capacity: number): number {
    this.from[this.added] = from
    this.to[this.added] = to
    this.cost[this.added] = cost
    this.capacity[this.added] = capacity
    return this.added++
  }
}
