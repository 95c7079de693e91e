import { checkInstance } from '@/domain/matching/round/solver/check-instance'
import { Release } from '@/domain/matching/round/solver/release'
import { Search } from '@/domain/matching/round/solver/search'
import { seat } from '@/domain/matching/round/solver/seat'
import { solveState } from '@/domain/matching/round/solver/solve'
import {
  type Certificate,
  LIMIT,
  type RoundInstance,
  type RoundSolution,
} from '@/domain/matching/round/solver/solver-types'
import type { RoundState } from '@/domain/matching/round/solver/state'
import { type Transpose, transpose } from '@/domain/matching/round/solver/transpose'
import { RunningProof } from './running-proof'

/** Gain of a pair that is no longer one. */
const DECLINED = 1 - LIMIT

/**
 * A solved round that stays open while people answer: each change gives a new best plan with its
 * proof, at the cost of the few rows that it touches.
 */
export class OpenRound {
  readonly instance: RoundInstance
  private readonly state: RoundState
  private readonly search: Search
  private readonly columns: Transpose
  private readonly proof: RunningProof

  /** @throws InvalidRoundError when the instance is malformed */
  constructor(instance: RoundInstance) {
    checkInstance(instance)
    this.instance = { ...instance, arcGain: instance.arcGain.slice() }
    this.state = solveState(this.instance)
    this.search = new Search(instance.requests, instance.volunteers)
    this.columns = transpose(instance)
    this.proof = new RunningProof(this.state, this.columns)
  }

  /** The plan and prices of this moment. Later changes write into the same lists. */
  solution(): RoundSolution {
    return this.state.solution()
  }

  certificate(): Certificate {
    return this.proof.certificate()
  }

  /**
   * This volunteer will not help with this request: all their pairs are closed, and the round is the
   * best possible again. Declining what was not planned changes nothing but the pairs.
   *
   * @throws RangeError when there is no such request or volunteer
   * @example round.decline(3, 17) → { feasible: true, value: 4170, bound: 4170 }
   */
  decline(request: number, volunteer: number): Certificate {
    const { state } = this
    this.demandPair(request, volunteer)
    const held = state.chosenArc[request] as number
    const slot = held < 0 ? -1 : (state.arcSlot[held] as number)
    this.closePairs(request, volunteer)
    const changed = new Set<number>()
    if (slot >= 0 && (state.slotVolunteer[slot] as number) === volunteer) {
      state.changed = changed
      this.release(request)
      seat(state, this.search, request)
      state.changed = null
    }
    return this.proof.update(changed, request)
  }

  /** Takes a request out of the plan and lets others have its place. */
  private release(request: number): void {
    const { state } = this
    const held = state.chosenArc[request] as number
    state.surplus[request] = 0
    if (held < 0) return
    state.remove(request)
    new Release(state, this.columns, request).run(state.arcSlot[held] as number)
  }

  private demandPair(request: number, volunteer: number): void {
    const { requests, volunteers } = this.state
    if (!(request >= 0 && request < requests && volunteer >= 0 && volunteer < volunteers)) {
      throw new RangeError(`No pair of request ${request} and volunteer ${volunteer}`)
    }
  }

  private closePairs(request: number, volunteer: number): void {
    const { arcStart, arcSlot, arcGain } = this.instance
    const end = arcStart[request + 1] as number
    for (let arc = arcStart[request] as number; arc < end; arc++) {
      const slot = arcSlot[arc] as number
      if ((this.state.slotVolunteer[slot] as number) === volunteer) arcGain[arc] = DECLINED
    }
  }
}
