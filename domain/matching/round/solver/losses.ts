import { checkInstance } from './check-instance'
import { Release } from './release'
import { Search } from './search'
import { seat } from './seat'
import { solveState } from './solve'
import type { RoundInstance, RoundSolution } from './solver-types'
import type { RoundState } from './state'
import { type Transpose, transpose } from './transpose'

/** More than any chain of exchanges can gain, and far below the largest number of a round. */
const FORCED = 1_000_000

/** A solved round that is asked what other choices would cost. Each answer is exact, at the cost of a few rows. */
export class RoundLosses {
  private readonly state: RoundState
  private readonly search: Search
  private readonly columns: Transpose

  /** @throws InvalidRoundError when the instance is malformed */
  constructor(instance: RoundInstance) {
    checkInstance(instance)
    this.state = solveState({ ...instance, arcGain: instance.arcGain.slice() })
    this.search = new Search(instance.requests, instance.volunteers)
    this.columns = transpose(instance)
  }

  /** The plan with its prices, as a copy: questions move the round to another plan of the same value. */
  solution(): RoundSolution {
    const { chosenArc, volunteerPrice, slotPrice } = this.state.solution()
    return {
      chosenArc: chosenArc.slice(),
      volunteerPrice: volunteerPrice.slice(),
      slotPrice: slotPrice.slice(),
    }
  }

  /**
   * What the whole round loses when this request goes to each of these volunteers, everybody else placed anew.
   * Infinity when that cannot be. In gain points; the planned volunteer costs 0.
   * @throws Error when the round does not come back to the value that was proven, which is a fault
   * @example round.of(3, [17, 4]) → [0, 1200]
   */
  of(request: number, volunteers: readonly number[]): number[] {
    const value = this.value()
    const losses = volunteers.map((volunteer) => {
      this.addGain(request, volunteer, FORCED)
      this.seatAnew(request)
      const arc = this.state.chosenArc[request] ?? -1
      const theirs = arc >= 0 && this.volunteerOf(arc) === volunteer
      const loss = theirs ? value - (this.value() - FORCED) : Number.POSITIVE_INFINITY
      this.addGain(request, volunteer, -FORCED)
      return loss
    })
    this.seatAnew(request)
    if (this.value() !== value) throw new Error('a round did not come back to its value')
    return losses
  }

  private value(): number {
    const { requests, volunteers, chosenArc, arcGain, load, loadCost, loadCostStart } = this.state
    let value = 0
    for (let request = 0; request < requests; request++) {
      const arc = chosenArc[request] as number
      if (arc >= 0) value += arcGain[arc] as number
    }
    for (let volunteer = 0; volunteer < volunteers; volunteer++) {
      const first = loadCostStart[volunteer] as number
      const visits = load[volunteer] as number
      for (let visit = first; visit < first + visits; visit++) value -= loadCost[visit] as number
    }
    return value
  }

  private volunteerOf(arc: number): number {
    const { arcSlot, slotVolunteer } = this.state
    return slotVolunteer[arcSlot[arc] as number] as number
  }

  private addGain(request: number, volunteer: number, points: number): void {
    const { arcStart, arcGain } = this.state
    const end = arcStart[request + 1] as number
    for (let arc = arcStart[request] as number; arc < end; arc++)
      if (this.volunteerOf(arc) === volunteer) arcGain[arc] = (arcGain[arc] as number) + points
  }

  /** Out of the plan, whatever its gains were then, and in again with those of now. */
  private seatAnew(request: number): void {
    const { state } = this
    const held = state.chosenArc[request] as number
    state.surplus[request] = 0
    if (held >= 0) {
      state.remove(request)
      new Release(state, this.columns, request).run(state.arcSlot[held] as number)
    }
    seat(state, this.search, request)
  }
}
