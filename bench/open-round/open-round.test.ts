import fc from 'fast-check'
import { expect, it } from 'vitest'
import { seeded } from '@/domain/kernel/random'
import { arbitraryDraft, layOut } from '@/domain/matching/round/solver/arbitrary-round'
import { certify } from '@/domain/matching/round/solver/certify'
import { solveRound } from '@/domain/matching/round/solver/solve'
import { OpenRound } from './open-round'

const SHAPES = [
  { maxRequests: 30, maxVolunteers: 12, gains: 300, maxDegree: 8 },
  { maxRequests: 30, maxVolunteers: 8, gains: 3, maxDegree: 10 },
]

it.each(SHAPES)('is as good after each decline as solving anew, with proof (%o)', (shape) => {
  fc.assert(
    fc.property(arbitraryDraft(shape), fc.integer(), (draft, seed) => {
      const random = seeded(seed)
      const round = new OpenRound(layOut(draft))
      for (let turn = 0; turn < 12 && draft.requests.length > 0; turn++) {
        const request = Math.floor(random() * draft.requests.length)
        const { chosenArc } = round.solution()
        const arc = chosenArc[request] ?? -1
        const planned = arc < 0 ? 0 : (round.instance.slotVolunteer[round.instance.arcSlot[arc] ?? 0] ?? 0)
        const proof = round.decline(request, planned)
        expect(proof).toEqual(certify(round.instance, round.solution()))
        expect(proof.value).toBe(proof.bound)
        expect(proof.feasible).toBe(true)
        expect(proof.value).toBe(certify(round.instance, solveRound(round.instance)).value)
        for (const chosen of round.solution().chosenArc) {
          if (chosen >= 0) expect(round.instance.arcGain[chosen]).toBeGreaterThan(-(2 ** 28))
        }
      }
    }),
    { numRuns: 300 },
  )
})

it('leaves the caller’s instance as it was, and refuses a pair that does not exist', () => {
  const instance = layOut({
    volunteers: [{ costs: [1], slots: [1] }],
    requests: [[{ volunteer: 0, slot: 0, gain: 9 }]],
  })
  const round = new OpenRound(instance)
  expect(round.certificate()).toEqual({ feasible: true, value: 8, bound: 8 })
  expect(round.decline(0, 0)).toEqual({ feasible: true, value: 0, bound: 0 })
  expect(instance.arcGain).toEqual(Int32Array.of(9))
  expect(() => round.decline(1, 0)).toThrow(RangeError)
  expect(() => round.decline(0, Number.NaN)).toThrow(RangeError)
})
