import { LIMIT } from './solver-types'
import { type RoundState, UNREACHED } from './state'
import type { Transpose } from './transpose'

/**
 * Gives a slot that has just come free to whoever gains most by it, and so on down the chain.
 *
 * The mirror of the forward search: the shortest path TOWARDS the free place, in reduced costs. It
 * starts at a request still open, or at a visit that is now saved. Prices on the way fall.
 * Looks at a handful of slots, so maps hold its labels; nothing is allocated per node of the round.
 */
export class Release {
  /** Labels of slots in use, and of volunteers as -1 - volunteer. */
  private readonly distance = new Map<number, number>()
  private readonly mover = new Map<number, number>()
  private readonly moverArc = new Map<number, number>()
  private readonly freedBy = new Map<number, number>()
  private readonly open = new Set<number>()
  private released = -1
  private bound = 0
  /** How the best chain starts: an open request with its arc, or a volunteer who saves a visit. */
  private startRequest = -1
  private startArc = -1
  private startVolunteer = -1

  constructor(
    private readonly state: RoundState,
    private readonly columns: Transpose,
    /** This request has just left the slot and stays out of the chain. */
    private readonly leaver: number,
  ) {}

  /** `slot` must have room that its volunteer's load still counts. */
  run(slot: number): void {
    const { state } = this
    const volunteer = state.slotVolunteer[slot] as number
    const last = (state.loadCostStart[volunteer] as number) + (state.load[volunteer] as number) - 1
    this.released = slot
    this.bound = (state.slotPrice[slot] as number) - (state.loadCost[last] as number)
    this.startVolunteer = volunteer
    this.freedBy.set(volunteer, slot)
    this.distance.set(slot, 0)
    this.open.add(slot)
    for (let node = this.nearest(); node !== null; node = this.nearest()) this.expand(node)
    this.lowerPrices()
    // What a row can still bring was reckoned with higher prices.
    state.ceiling.fill(LIMIT)
    this.shift()
    for (const node of this.distance.keys()) {
      state.settlePrice(node < 0 ? -1 - node : (state.slotVolunteer[node] as number))
    }
  }

  private reach(node: number, d: number): boolean {
    const known = this.distance.get(node) ?? UNREACHED
    if (d >= known || d >= this.bound) return false
    this.distance.set(node, d)
    this.open.add(node)
    return true
  }

  private nearest(): number | null {
    let best: number | null = null
    let bestDistance = this.bound
    for (const node of this.open) {
      const d = this.distance.get(node) ?? UNREACHED
      if (d < bestDistance) {
        best = node
        bestDistance = d
      }
    }
    return best
  }

  private expand(node: number): void {
    const { state } = this
    const d = this.distance.get(node) ?? UNREACHED
    this.open.delete(node)
    if (node >= 0) {
      // A slot with room is for anyone who may use the volunteer, so it is expanded from there.
      if (node === this.released || !state.hasRoom(node)) this.expandSlot(node, d)
      const volunteer = state.slotVolunteer[node] as number
      const through = d + (state.slotPrice[node] as number) - (state.volunteerPrice[volunteer] as number)
      if (this.reach(-1 - volunteer, through)) this.freedBy.set(volunteer, node)
      return
    }
    const volunteer = -1 - node
    const last = (state.loadCostStart[volunteer] as number) + (state.load[volunteer] as number) - 1
    const saved = d + (state.volunteerPrice[volunteer] as number) - (state.loadCost[last] as number)
    if (saved < this.bound) {
      this.bound = saved
      this.startRequest = -1
      this.startVolunteer = volunteer
    }
    const first = state.firstSlot[volunteer] as number
    for (let slot = first; slot < first + (state.slotCount[volunteer] as number); slot++) {
      if (!state.hasRoom(slot) || slot === this.released) continue
      if ((state.slotHolder[slot] as number) >= 0) this.reach(slot, d)
      this.expandSlot(slot, d)
    }
  }

  /** Everybody who could use this slot: open requests start a chain, others would leave their own. */
  private expandSlot(slot: number, d: number): void {
    const { state, columns } = this
    const end = columns.start[slot + 1] as number
    for (let k = columns.start[slot] as number; k < end; k++) {
      const arc = columns.arc[k] as number
      const request = columns.request[arc] as number
      if (request === this.leaver) continue
      const reduced =
        (state.surplus[request] as number) +
        (state.slotPrice[slot] as number) -
        (state.arcGain[arc] as number)
      const held = state.chosenArc[request] as number
      if (held < 0) {
        if (d + reduced < this.bound) {
          this.bound = d + reduced
          this.startRequest = request
          this.startArc = arc
        }
        continue
      }
      const own = state.arcSlot[held] as number
      if (this.reach(own, d + reduced)) {
        this.mover.set(own, request)
        this.moverArc.set(own, arc)
      }
    }
  }

  private lowerPrices(): void {
    const { state, bound } = this
    for (const [node, d] of this.distance) {
      const fall = bound - d
      if (fall <= 0) continue
      if (node < 0) {
        state.volunteerPrice[-1 - node] = (state.volunteerPrice[-1 - node] as number) - fall
        continue
      }
      state.slotPrice[node] = (state.slotPrice[node] as number) - fall
      for (let y = state.slotHolder[node] as number; y >= 0; y = state.nextHolder[y] as number) {
        state.surplus[y] = (state.surplus[y] as number) + fall
      }
    }
  }

  /** Moves the requests of the best chain up, each into the place that the next one leaves. */
  private shift(): void {
    const { state, released } = this
    let request = this.startRequest
    let arc = this.startArc
    if (request < 0) {
      const volunteer = this.startVolunteer
      state.load[volunteer] = (state.load[volunteer] as number) - 1
      const slot = this.freedBy.get(volunteer) ?? released
      if (slot === released) return
      request = this.mover.get(slot) ?? -1
      arc = this.moverArc.get(slot) ?? -1
    }
    while (request >= 0) {
      const slot = state.arcSlot[arc] as number
      const full = !state.hasRoom(slot)
      if ((state.chosenArc[request] as number) >= 0) state.remove(request)
      state.place(request, arc)
      state.slotPrice[slot] = (state.arcGain[arc] as number) - (state.surplus[request] as number)
      const left =
        slot === released || full ? slot : (this.freedBy.get(state.slotVolunteer[slot] as number) ?? released)
      if (left === released) return
      request = this.mover.get(left) ?? -1
      arc = this.moverArc.get(left) ?? -1
    }
  }
}
