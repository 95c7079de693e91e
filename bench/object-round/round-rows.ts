import type { RoundInstance } from '@/domain/matching/round/solver'

/** Collects the compressed rows of a round, request by request. */
export class RoundRows {
  /** The highest load cost so far. */
  dearestVisit = 0
  private readonly slots: Map<number, number>[] = []
  private readonly slotVolunteer: number[] = []
  private readonly loadCostStart = [0]
  private readonly loadCost: number[] = []
  private readonly arcStart = [0]
  private readonly arcSlot: number[] = []
  private readonly arcGain: number[] = []

  /** One slot of capacity 1 per moment. Gives the number of the volunteer. */
  addVolunteer(moments: readonly number[], costs: readonly number[]): number {
    const volunteer = this.slots.length
    const own = new Map<number, number>()
    for (const moment of moments) {
      own.set(moment, this.slotVolunteer.length)
      this.slotVolunteer.push(volunteer)
    }
    this.slots.push(own)
    for (const cost of costs) {
      this.loadCost.push(cost)
      this.dearestVisit = Math.max(this.dearestVisit, cost)
    }
    this.loadCostStart.push(this.loadCost.length)
    return volunteer
  }

  slotOf(volunteer: number, moment: number): number | undefined {
    return this.slots[volunteer]?.get(moment)
  }

  addArc(slot: number, gain: number): void {
    this.arcSlot.push(slot)
    this.arcGain.push(gain)
  }

  endRequest(): void {
    this.arcStart.push(this.arcSlot.length)
  }

  instance(): RoundInstance {
    return {
      requests: this.arcStart.length - 1,
      volunteers: this.slots.length,
      arcStart: Int32Array.from(this.arcStart),
      arcSlot: Int32Array.from(this.arcSlot),
      arcGain: Int32Array.from(this.arcGain),
      slotVolunteer: Int32Array.from(this.slotVolunteer),
      slotCapacity: new Int32Array(this.slotVolunteer.length).fill(1),
      loadCostStart: Int32Array.from(this.loadCostStart),
      loadCost: Int32Array.from(this.loadCost),
    }
  }
}
