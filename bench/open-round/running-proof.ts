import type { Certificate } from '@/domain/matching/round/solver/solver-types'
import type { RoundState } from '@/domain/matching/round/solver/state'
import type { Transpose } from '@/domain/matching/round/solver/transpose'

/**
 * The certificate of a plan that changes a little at a time: value and bound as sums of terms, of
 * which only those near a change are computed anew, from the plan and the prices themselves.
 * Gives what `certify` gives for the whole round.
 */
export class RunningProof {
  private readonly requestValue: Float64Array
  private readonly requestBound: Float64Array
  private readonly volunteerValue: Float64Array
  private readonly volunteerBound: Float64Array
  /** Rows that break a rule; none in a feasible plan. */
  private readonly broken = new Set<number>()
  private value = 0
  private bound = 0

  constructor(
    private readonly state: RoundState,
    private readonly columns: Transpose,
  ) {
    this.requestValue = new Float64Array(state.requests)
    this.requestBound = new Float64Array(state.requests)
    this.volunteerValue = new Float64Array(state.volunteers)
    this.volunteerBound = new Float64Array(state.volunteers)
    for (let volunteer = 0; volunteer < state.volunteers; volunteer++) this.countVolunteer(volunteer)
    for (let request = 0; request < state.requests; request++) this.countRequest(request)
  }

  certificate(): Certificate {
    return { feasible: this.broken.size === 0, value: this.value, bound: this.bound }
  }

  /** Counts again whatever these volunteers and requests take part in. */
  update(volunteers: ReadonlySet<number>, request: number): Certificate {
    const near = new Set([request])
    for (const volunteer of volunteers) {
      this.countVolunteer(volunteer)
      const first = this.state.firstSlot[volunteer] as number
      const start = this.columns.start[first] as number
      const end = this.columns.start[first + (this.state.slotCount[volunteer] as number)] as number
      for (let k = start; k < end; k++)
        near.add(this.columns.request[this.columns.arc[k] as number] as number)
    }
    for (const row of near) this.countRequest(row)
    return this.certificate()
  }

  private countRequest(request: number): void {
    const { arcStart, arcSlot, arcGain, slotPrice, chosenArc } = this.state
    const end = arcStart[request + 1] as number
    let bound = 0
    for (let arc = arcStart[request] as number; arc < end; arc++) {
      const surplus = (arcGain[arc] as number) - (slotPrice[arcSlot[arc] as number] as number)
      if (surplus > bound) bound = surplus
    }
    const chosen = chosenArc[request] as number
    const value = chosen < 0 ? 0 : (arcGain[chosen] as number)
    this.value += value - (this.requestValue[request] as number)
    this.bound += bound - (this.requestBound[request] as number)
    this.requestValue[request] = value
    this.requestBound[request] = bound
  }

  private countVolunteer(volunteer: number): void {
    const { state } = this
    const price = state.volunteerPrice[volunteer] as number
    const first = state.firstSlot[volunteer] as number
    let bound = 0
    let visits = 0
    let sound = price >= 0
    for (let slot = first; slot < first + (state.slotCount[volunteer] as number); slot++) {
      const use = this.use(slot)
      const over = (state.slotPrice[slot] as number) - price
      const capacity = state.slotCapacity[slot] as number
      if (use > capacity || over < 0) sound = false
      visits += use
      bound += capacity * over
    }
    const start = state.loadCostStart[volunteer] as number
    const end = state.loadCostStart[volunteer + 1] as number
    if (start + visits > end) sound = false
    let value = 0
    for (let visit = start; visit < end; visit++) {
      const cost = state.loadCost[visit] as number
      if (visit < start + visits) value -= cost
      if (cost < price) bound += price - cost
    }
    this.value += value - (this.volunteerValue[volunteer] as number)
    this.bound += bound - (this.volunteerBound[volunteer] as number)
    this.volunteerValue[volunteer] = value
    this.volunteerBound[volunteer] = bound
    if (sound) this.broken.delete(volunteer)
    else this.broken.add(volunteer)
  }

  /** Counted from the plan and not from the solver's own lists: those are what is being checked. */
  private use(slot: number): number {
    const { start, arc, request } = this.columns
    const end = start[slot + 1] as number
    let use = 0
    for (let k = start[slot] as number; k < end; k++) {
      const candidate = arc[k] as number
      if ((this.state.chosenArc[request[candidate] as number] as number) === candidate) use++
    }
    return use
  }
}
