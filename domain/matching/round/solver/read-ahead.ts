import type { RoundState } from './state'

/** Numbers of a typed list that the processor fetches at once. */
const LINE = 16
/** Slots beyond the present request that are read before they are needed. */
const AHEAD = 4096

/**
 * Reads what the coming requests will look at, all lists in a row, and does nothing with it: the
 * processor then fetches it from far memory side by side, and not one by one as the requests ask.
 * Nothing depends on it but time: at 200,000 volunteers a tenth of it.
 */
export class ReadAhead {
  private slot = 0
  private volunteer = 0
  /** Only so that the reading is not left out as useless. */
  private sum = 0

  constructor(private readonly state: RoundState) {}

  before(request: number): void {
    const { arcStart, arcSlot, slotVolunteer } = this.state
    const near = arcSlot[arcStart[request] as number] ?? 0
    const to = Math.min(near + AHEAD, slotVolunteer.length)
    if (to < this.slot + AHEAD / 4) return
    this.readSlots(to)
    this.readVolunteers(slotVolunteer[to - 1] as number)
  }

  private readSlots(to: number): void {
    const { slotVolunteer, slotHolder, slotPrice } = this.state
    let { sum, slot } = this
    for (; slot < to; slot += LINE) {
      sum ^= (slotVolunteer[slot] as number) ^ (slotHolder[slot] as number) ^ (slotPrice[slot] as number)
    }
    this.slot = slot
    this.sum = sum
  }

  private readVolunteers(to: number): void {
    const { volunteerPrice, firstSlot, slotCount, load, loadCostStart, loadCost } = this.state
    let { sum, volunteer } = this
    for (; volunteer < to; volunteer += LINE) {
      sum ^= (volunteerPrice[volunteer] as number) ^ (firstSlot[volunteer] as number)
      sum ^= (slotCount[volunteer] as number) ^ (load[volunteer] as number)
      sum ^= loadCost[loadCostStart[volunteer] as number] ?? 0
    }
    this.volunteer = volunteer
    this.sum = sum
  }
}
