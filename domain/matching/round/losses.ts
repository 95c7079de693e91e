import { checkInstance } from './check-instance'
import { Release } from './release'
import { RunningProof } from './running-proof'
import { Search } from './search'
import { seat } from './seat'
import { solveState } from './solve'
import type { RoundState } from './state'
import { type Transpose, transpose } from './transpose'
import type { RoundInstance, RoundSolution } from './types'

/** More than any chain of exchanges can gain, and far below the largest number of a round. */
const FORCED = 1_000_000

/** A solved round that is asked what other choices would cost. Each answer is exact, at the cost of a few rows. */
export class RoundLosses {
  private readonly state: RoundState
  private readonly search: Search
  private readonly columns: Transpose
  private readonly proof: RunningProof

  /** @throws InvalidRoundError when the instance is malformed */
  constructor(instance: RoundInstance) {
    checkInstance(instance)
    this.state = solveState({ ...instance, arcGain: instance.arcGain.slice() })
    this.search = new Search(instance.requests, instance.volunteers)
    this.columns = transpose(instance)
    this.proof = new RunningProof(this.state, this.columns)
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
   * @throws Error when a plan comes without its proof, which is a fault
   * @example round.of(3, [17, 4]) → [0, 1200]
   */
  of(request: number, volunteers: readonly number[]): number[] {
    const { value } = this.proven()
    const losses = volunteers.map((volunteer) => {
      this.addGain(request, volunteer, FORCED)
      this.seatAnew(request)
      const arc = this.state.chosenArc[request] ?? -1
      const theirs = arc >= 0 && this.volunteerOf(arc) === volunteer
      const loss = theirs ? value - (this.proven().value - FORCED) : Number.POSITIVE_INFINITY
      this.addGain(request, volunteer, -FORCED)
      return loss
    })
    this.seatAnew(request)
    if (this.proven().value !== value) throw new Error('a round did not come back to its value')
    return losses
  }

  private proven() {
    const certificate = this.proof.certificate()
    if (!certificate.feasible || certificate.value !== certificate.bound)
      throw new Error(`a round is not proven: ${certificate.value} of at most ${certificate.bound}`)
    return certificate
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
    const changed = new Set<number>()
    state.changed = changed
    const held = state.chosenArc[request] as number
    state.surplus[request] = 0
    if (held >= 0) {
      state.remove(request)
      new Release(state, this.columns, request).run(state.arcSlot[held] as number)
    }
    seat(state, this.search, request)
    state.changed = null
    this.proof.update(changed, request)
  }
}
