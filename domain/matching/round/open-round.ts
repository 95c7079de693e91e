import { checkInstance } from './check-instance'
import { Release } from './release'
import { RunningProof } from './running-proof'
import { Search } from './search'
import { seat } from './seat'
import { solveState } from './solve'
import { CLOSED, type RoundState } from './state'
import { type Transpose, transpose } from './transpose'
import { type Certificate, LIMIT, type RoundInstance, type RoundSolution } from './types'

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

  /**
   * What it would cost the whole round, at least, to help this request by another of its arcs: the
   * prices of the others' plan, so including whom it would displace. The planned arc, or for an open
   * request staying open, costs 0. In gain points, per arc of the request in the order of the instance.
   *
   * @throws RangeError when there is no such request
   * @example round.alternatives(3) → [0, 1200, 80]: the third way costs almost nothing
   */
  alternatives(request: number): number[] {
    const { state } = this
    this.demandPair(request, 0)
    const { arcStart } = state
    const held = state.chosenArc[request] as number
    const changed = new Set<number>()
    state.changed = changed
    this.release(request)
    const start = arcStart[request] as number
    const end = arcStart[request + 1] as number
    const planned = held < 0 ? 0 : this.surplusBy(held)
    const costs = Array.from({ length: end - start }, (_, k) =>
      Math.max(0, planned - this.surplusBy(start + k)),
    )
    seat(state, this.search, request)
    state.changed = null
    this.proof.update(changed, request)
    return costs
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

  private surplusBy(arc: number): number {
    const gain = this.state.arcGain[arc] as number
    const price = this.state.slotPrice[this.state.arcSlot[arc] as number] as number
    return gain === DECLINED || price === CLOSED ? Number.NEGATIVE_INFINITY : gain - price
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

/** The best plan after one decline; the same as `round.decline`, and the round remembers it. */
export function resolveAfterDecline(round: OpenRound, request: number, volunteer: number): Certificate {
  return round.decline(request, volunteer)
}
