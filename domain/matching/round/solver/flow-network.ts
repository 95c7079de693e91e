import { FirstPlan } from './first-plan'
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
  /** What the arcs of the first tree carry, by node: 1 for a request, the requests in a slot. */
  readonly treeFlow: Int32Array
  /** Visits that the first plan uses: filled, and not in the tree. */
  usedVisits: number[] = []
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
    this.treeFlow = new Int32Array(this.nodes).fill(1, 0, requests)
    const plan = new FirstPlan(state)
    for (let request = 0; request < requests; request++) this.addRow(state, plan, request)
    for (let request = 0; request < requests; request++) {
      const open = this.add(request, this.root, 0, UNLIMITED)
      if ((this.treeArc[request] as number) < 0) this.treeArc[request] = open
    }
    for (let volunteer = 0; volunteer < volunteers; volunteer++) {
      if ((slotCount[volunteer] as number) > 0) this.addWeek(state, plan, volunteer)
    }
    this.arcs = this.added
    this.from = this.mix(this.from)
    this.to = this.mix(this.to)
    this.cost = this.mix(this.cost)
    this.capacity = this.mix(this.capacity)
    this.roundArc = this.mix(this.roundArc)
    this.treeArc = this.treeArc.map((arc) => (arc < 0 ? arc : this.mixedPlace(arc)))
    this.usedVisits = this.usedVisits.map((arc) => this.mixedPlace(arc))
  }

  /**
   * Deals the arcs out like cards, so that one block of the simplex sees many requests and not one.
   * On a dense table of 1,000 by 1,000 this takes an eighth of the pivots.
   */
  private mixedPlace(arc: number): number {
    const { arcs } = this
    const stride = this.stride()
    const rounds = Math.floor(arcs / stride)
    const longer = arcs - rounds * stride
    // The first `longer` passes hold one arc more than the others.
    const inLonger = longer * (rounds + 1)
    if (arc < inLonger) return (arc % (rounds + 1)) * stride + Math.floor(arc / (rounds + 1))
    const rest = arc - inLonger
    return (rest % rounds) * stride + longer + Math.floor(rest / rounds)
  }

  private stride(): number {
    return Math.max(3, Math.floor(this.arcs / this.nodes))
  }

  /** The whole list at once, column by column of the deal, without dividing. */
  private mix(list: Int32Array): Int32Array {
    const { arcs } = this
    const mixed = new Int32Array(arcs)
    const stride = this.stride()
    let arc = 0
    for (let column = 0; column < stride; column++) {
      for (let place = column; place < arcs; place += stride) mixed[place] = list[arc++] as number
    }
    return mixed
  }

  private addRow(state: RoundState, plan: FirstPlan, request: number): void {
    let best = 0
    let bestSlot = -1
    const end = state.arcStart[request + 1] as number
    for (let arc = state.arcStart[request] as number; arc < end; arc++) {
      const slot = state.arcSlot[arc] as number
      const gain = state.arcGain[arc] as number
      if ((state.slotPrice[slot] as number) === CLOSED || gain <= 0) continue
      this.roundArc[this.added] = arc
      const added = this.add(request, state.requests + slot, -gain, UNLIMITED)
      const offer = gain - plan.cost(slot)
      if (offer <= best) continue
      best = offer
      bestSlot = slot
      this.treeArc[request] = added
    }
    if (bestSlot >= 0) plan.take(bestSlot)
  }

  private addWeek(state: RoundState, plan: FirstPlan, volunteer: number): void {
    const first = state.firstSlot[volunteer] as number
    const count = state.slotCount[volunteer] as number
    let node = state.requests + first
    let most = state.slotCapacity[first] as number
    if (count > 1) {
      most = UNLIMITED
      node = state.requests + state.slotVolunteer.length + volunteer
      for (let slot = first; slot < first + count; slot++) {
        const capacity = state.slotCapacity[slot] as number
        if (capacity === 0) continue
        this.treeArc[state.requests + slot] = this.add(state.requests + slot, node, 0, capacity)
        this.treeFlow[state.requests + slot] = plan.used[slot] as number
      }
    }
    const start = state.loadCostStart[volunteer] as number
    const end = Math.min(state.loadCostStart[volunteer + 1] as number, start + most)
    const next = start + (plan.load[volunteer] as number)
    for (let visit = start; visit < end; visit++) {
      const arc = this.add(node, this.root, state.loadCost[visit] as number, 1)
      if (visit < next) this.usedVisits.push(arc)
      if (visit === next) this.treeArc[node] = arc
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
