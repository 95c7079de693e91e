import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arbitraryDraft, layOut } from './arbitrary-round'
import { certify } from './certify'
import { solveRound } from './solve'
import type { RoundSolution } from './solver-types'

const contested = layOut({
  volunteers: [
    { costs: [1, 4], slots: [1, 1] },
    { costs: [2], slots: [1] },
  ],
  requests: [
    [
      { volunteer: 0, slot: 0, gain: 20 },
      { volunteer: 1, slot: 0, gain: 11 },
    ],
    [{ volunteer: 0, slot: 0, gain: 15 }],
    [{ volunteer: 0, slot: 0, gain: 14 }],
  ],
})

/** Copies a solution and changes one number of one list. */
function tampered(
  solution: RoundSolution,
  list: keyof RoundSolution,
  at: number,
  value: number,
): RoundSolution {
  const copy = Int32Array.from(solution[list])
  copy[at] = value
  return { ...solution, [list]: copy }
}

it('proves the optimum of a contested slot', () => {
  // 11 − 2 with the second neighbour and 15 − 1 with the first.
  expect(certify(contested, solveRound(contested))).toEqual({ feasible: true, value: 23, bound: 23 })
})

it('refuses a slot booked twice, a foreign arc and a week that is too full', () => {
  const solution = solveRound(contested)
  expect(certify(contested, tampered(solution, 'chosenArc', 2, 3)).feasible).toBe(false)
  expect(certify(contested, tampered(solution, 'chosenArc', 2, 0)).feasible).toBe(false)
  expect(certify(contested, tampered(solution, 'chosenArc', 0, 99)).feasible).toBe(false)
  expect(certify(contested, { ...solution, chosenArc: new Int32Array(1) }).feasible).toBe(false)
  const full = layOut({
    volunteers: [{ costs: [0], slots: [1, 1] }],
    requests: [[{ volunteer: 0, slot: 0, gain: 5 }], [{ volunteer: 0, slot: 1, gain: 5 }]],
  })
  expect(certify(full, { ...solveRound(full), chosenArc: Int32Array.of(0, 1) }).feasible).toBe(false)
})

it('proves nothing with prices that are too low, too high, negative or missing', () => {
  const solution = solveRound(contested)
  for (const price of [0, 1_000, -5, 2 ** 29, 2 ** 31 - 1, -(2 ** 31)]) {
    const { value, bound } = certify(contested, tampered(solution, 'slotPrice', 0, price))
    expect(bound).toBeGreaterThan(value)
  }
  expect(certify(contested, tampered(solution, 'volunteerPrice', 1, 500)).bound).toBeGreaterThan(23)
  expect(certify(contested, { ...solution, slotPrice: new Int32Array(0) }).bound).toBe(
    Number.POSITIVE_INFINITY,
  )
})

it('never lets a bound fall below a plan, whatever the prices', () => {
  const shape = { maxRequests: 12, maxVolunteers: 8, gains: 50, maxDegree: 6 }
  fc.assert(
    fc.property(
      arbitraryDraft(shape),
      fc.array(fc.nat(120), { minLength: 40, maxLength: 40 }),
      (draft, prices) => {
        const instance = layOut(draft)
        const { value } = certify(instance, solveRound(instance))
        const { bound } = certify(instance, {
          chosenArc: solveRound(instance).chosenArc,
          volunteerPrice: Int32Array.from({ length: instance.volunteers }, (_, j) => prices[j % 40] ?? 0),
          slotPrice: Int32Array.from(instance.slotVolunteer, (_, g) => prices[(g * 7) % 40] ?? 0),
        })
        expect(bound).toBeGreaterThanOrEqual(value)
      },
    ),
    { numRuns: 200 },
  )
})

it('refuses a plan that leaves gain behind', () => {
  const solution = solveRound(contested)
  const { feasible, value, bound } = certify(contested, tampered(solution, 'chosenArc', 0, -1))
  expect(feasible).toBe(true)
  expect(value).toBeLessThan(bound)
})
