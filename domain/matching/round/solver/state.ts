import { LIMIT, type RoundInstance, type RoundSolution } from './solver-types'

/** Price of a slot that nobody may use: no gain reaches it. */
export const CLOSED = LIMIT - 1
/** Distance of a node that the present search has not reached. */
export const UNREACHED = 0x7fffffff

/**
 * A partial plan with prices that prove it optimal for the requests seated so far.
 *
 * Kept true between operations:
 * - a seated request has surplus = gain − price of its slot, and no slot offers it more; never below 0
 * - a full slot costs at least as much as its volunteer; a slot with room costs exactly as much
 * - the price of a volunteer is the highest that holds: the cost of one more visit, or the price of
 *   the cheapest slot in use, whichever is lower. A high price ends later searches early.
 */
export class RoundState {
  readonly arcStart: Int32Array
  readonly arcSlot: Int32Array
  readonly arcGain: Int32Array
  readonly slotVolunteer: Int32Array
  readonly slotCapacity: Int32Array
  readonly loadCostStart: Int32Array
  readonly loadCost: Int32Array
  readonly requests: number
  readonly volunteers: number

  /** Slots of volunteer j are firstSlot[j] … firstSlot[j] + slotCount[j] - 1. */
  readonly firstSlot: Int32Array
  readonly slotCount: Int32Array
  readonly slotPrice: Int32Array
  /** One request in each slot; or, when nobody holds it, -1 - its room. */
  readonly slotHolder: Int32Array
  /** The others of the same slot, ending with -1. */
  readonly nextHolder: Int32Array
  /** Per request that stands in slotHolder: the room left in that slot. */
  private readonly roomBeside: Int32Array
  readonly volunteerPrice: Int32Array
  readonly load: Int32Array
  readonly chosenArc: Int32Array
  readonly surplus: Int32Array
  /** What its other slots can offer each request at most; true for as long as prices only rise. */
  readonly ceiling: Int32Array
  /** Arcs, holders and slots looked at so far: the measure by which another method is called in. */
  work = 0
  /** When set, every volunteer whose prices or visits change is noted here. */
  changed: Set<number> | null = null

  constructor(instance: RoundInstance) {
    const { requests, volunteers, slotVolunteer } = instance
    const slots = slotVolunteer.length
    this.requests = requests
    this.volunteers = volunteers
    this.arcStart = instance.arcStart
    this.arcSlot = instance.arcSlot
    this.arcGain = instance.arcGain
    this.slotVolunteer = slotVolunteer
    this.slotCapacity = instance.slotCapacity
    this.loadCostStart = instance.loadCostStart
    this.loadCost = instance.loadCost
    this.firstSlot = new Int32Array(volunteers)
    this.slotCount = new Int32Array(volunteers)
    this.slotPrice = new Int32Array(slots)
    this.slotHolder = new Int32Array(slots)
    this.nextHolder = new Int32Array(requests).fill(-1)
    this.roomBeside = new Int32Array(requests)
    this.volunteerPrice = new Int32Array(volunteers)
    this.load = new Int32Array(volunteers)
    this.chosenArc = new Int32Array(requests).fill(-1)
    this.surplus = new Int32Array(requests)
    this.ceiling = new Int32Array(requests).fill(LIMIT)
    this.openSlots()
  }

  private openSlots(): void {
    for (let volunteer = 0; volunteer < this.volunteers; volunteer++) {
      this.volunteerPrice[volunteer] = this.nextCost(volunteer)
    }
    for (let slot = 0; slot < this.slotVolunteer.length; ) slot = this.openWeek(slot)
  }

  /** Opens the slots of the volunteer whose first slot this is; gives the first slot after them. */
  private openWeek(first: number): number {
    const { slotVolunteer, slotCapacity, slotHolder, slotPrice } = this
    const volunteer = slotVolunteer[first] as number
    const price = this.volunteerPrice[volunteer] as number
    let slot = first
    for (; slot < slotVolunteer.length && slotVolunteer[slot] === volunteer; slot++) {
      const open = price < CLOSED && (slotCapacity[slot] as number) > 0
      slotHolder[slot] = open ? -1 - (slotCapacity[slot] as number) : -1
      slotPrice[slot] = open ? price : CLOSED
    }
    this.firstSlot[volunteer] = first
    this.slotCount[volunteer] = slot - first
    return slot
  }

  hasRoom(slot: number): boolean {
    const holder = this.slotHolder[slot] as number
    return holder < 0 ? holder < -1 : (this.roomBeside[holder] as number) > 0
  }

  /** Whether a slot that is not closed has place for one request only. */
  isSingle(slot: number): boolean {
    const holder = this.slotHolder[slot] as number
    if (holder < 0) return holder === -2
    return (this.nextHolder[holder] as number) < 0 && (this.roomBeside[holder] as number) === 0
  }

  /** Puts a request that holds nothing into the slot of one of its arcs. */
  place(request: number, arc: number): void {
    const slot = this.arcSlot[arc] as number
    const holder = this.slotHolder[slot] as number
    const room = holder < 0 ? -1 - holder : (this.roomBeside[holder] as number)
    this.chosenArc[request] = arc
    this.nextHolder[request] = holder < 0 ? -1 : holder
    this.slotHolder[slot] = request
    this.roomBeside[request] = room - 1
  }

  /** Takes a request out of the slot that it holds. */
  remove(request: number): void {
    const { slotHolder, nextHolder, roomBeside } = this
    const slot = this.arcSlot[this.chosenArc[request] as number] as number
    const next = nextHolder[request] as number
    let holder = slotHolder[slot] as number
    const room = (roomBeside[holder] as number) + 1
    if (holder === request) {
      holder = next
      slotHolder[slot] = next < 0 ? -1 - room : next
    } else {
      let before = holder
      let passed = 1
      for (; (nextHolder[before] as number) !== request; passed++) before = nextHolder[before] as number
      this.work += passed
      nextHolder[before] = next
    }
    if (holder >= 0) roomBeside[holder] = room
    this.chosenArc[request] = -1
    this.ceiling[request] = LIMIT
  }

  /** Cost of one more visit by this volunteer, or CLOSED when the week is full. */
  nextCost(volunteer: number): number {
    const visit = (this.loadCostStart[volunteer] as number) + (this.load[volunteer] as number)
    return visit < (this.loadCostStart[volunteer + 1] as number) ? (this.loadCost[visit] as number) : CLOSED
  }

  /** Sets the price of a volunteer, and of the slots with room, as high as the plan allows. */
  settlePrice(volunteer: number): void {
    if (this.changed !== null) this.changed.add(volunteer)
    const { slotPrice, slotHolder } = this
    const first = this.firstSlot[volunteer] as number
    const end = first + (this.slotCount[volunteer] as number)
    let price = this.nextCost(volunteer)
    this.work += end - first
    for (let slot = first; slot < end; slot++) {
      if ((slotHolder[slot] as number) >= 0 && (slotPrice[slot] as number) < price)
        price = slotPrice[slot] as number
    }
    this.volunteerPrice[volunteer] = price
    for (let slot = first; slot < end; slot++) if (this.hasRoom(slot)) slotPrice[slot] = price
  }

  solution(): RoundSolution {
    return { chosenArc: this.chosenArc, volunteerPrice: this.volunteerPrice, slotPrice: this.slotPrice }
  }
}
