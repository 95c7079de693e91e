import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDraft, layOut, SMALL, TIES } from './arbitrary-round'
import { certify } from './certify'
import { RoundLosses } from './losses'
import { solveRound } from './solve'
import type { RoundInstance } from './solver-types'

const worthOf = (round: RoundInstance) => certify(round, solveRound(round)).value

/** The same by hand: this request may only go to this volunteer, and must. */
function byHand(round: RoundInstance, request: number, volunteer: number): number {
  const arcGain = round.arcGain.slice()
  const [start = 0, end = 0] = round.arcStart.subarray(request, request + 2)
  for (let arc = start; arc < end; arc++) {
    const theirs = round.slotVolunteer[round.arcSlot[arc] ?? 0] === volunteer
    arcGain[arc] = theirs ? (round.arcGain[arc] ?? 0) + 1_000_000 : -1
  }
  const value = worthOf({ ...round, arcGain })
  return value < 500_000 ? Number.POSITIVE_INFINITY : worthOf(round) - (value - 1_000_000)
}

it('says exactly what each other choice costs the whole round, however often it is asked', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryDraft(SMALL), arbitraryDraft(TIES)), (draft) => {
      const round = layOut(draft)
      const losses = new RoundLosses(round)
      const plan = losses.solution()
      expect(certify(round, plan).value).toBe(worthOf(round))
      for (let request = 0; request < round.requests; request++) {
        const arcs = [...round.arcSlot.subarray(round.arcStart[request], round.arcStart[request + 1])]
        const volunteers = [...new Set(arcs.map((slot) => round.slotVolunteer[slot] ?? 0))]
        const expected = volunteers.map((one) => byHand(round, request, one))
        expect(losses.of(request, volunteers)).toEqual(expected)
        const planned = plan.chosenArc[request] ?? -1
        if (planned < 0) continue
        expect(losses.of(request, [round.slotVolunteer[round.arcSlot[planned] ?? 0] ?? 0])).toEqual([0])
      }
      expect(certify(round, losses.solution()).value).toBe(worthOf(round))
    }),
    { numRuns: 300 },
  )
})
