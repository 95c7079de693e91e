import { LIMIT } from './solver-types'
import type { RoundState } from './state'

/**
 * Where simplex starts: each request in turn takes what gains most where room is left over. The last place of a slot
 * and the last visit of a week stay free, so that every node can still send to the root, as simplex wants; where
 * each slot has one place it starts with everybody open. With hundreds of places it saves most pivots.
 */
export class FirstPlan {
  readonly used: Int32Array
  readonly load: Int32Array

  constructor(private readonly state: RoundState) {
    this.used = new Int32Array(state.slotVolunteer.length)
    this.load = new Int32Array(state.volunteers)
  }

  /** What one more visit there costs; more than any gain when no room would be left over. */
  cost(slot: number): number {
    const { slotVolunteer, slotCapacity, loadCostStart, loadCost } = this.state
    const volunteer = slotVolunteer[slot] as number
    const visit = (loadCostStart[volunteer] as number) + (this.load[volunteer] as number)
    const full = (this.used[slot] as number) + 1 >= (slotCapacity[slot] as number)
    return full || visit + 1 >= (loadCostStart[volunteer + 1] as number) ? LIMIT : (loadCost[visit] as number)
  }

  take(slot: number): void {
    const volunteer = this.state.slotVolunteer[slot] as number
    this.used[slot] = (this.used[slot] as number) + 1
    this.load[volunteer] = (this.load[volunteer] as number) + 1
  }
}
