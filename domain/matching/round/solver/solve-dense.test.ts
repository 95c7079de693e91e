import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '@/domain/kernel/random'
import { arbitraryDraft, LARGE, layOut, SMALL, TIES } from './arbitrary-round'
import { certify } from './certify'
import { provenValue } from './proven-value'
import { solveDense } from './solve-dense'

describe('both methods agree', () => {
  it.each([
    ['small', SMALL],
    ['many ties', TIES],
    ['wide gains', LARGE],
  ])('on rounds with %s', (_, shape) => {
    fc.assert(
      fc.property(arbitraryDraft(shape), (draft) => {
        const instance = layOut(draft)
        const { feasible, value, bound } = certify(instance, solveDense(instance).solution())
        expect(feasible).toBe(true)
        expect(value).toBe(bound)
        expect(value).toBe(provenValue(instance))
      }),
      { numRuns: 300 },
    )
  })

  // Deep trees make the block of the simplex grow, flat ones make it shrink; hours of the week share a volunteer.
  it.each([
    ['many places in few slots, many ties', { people: 3, slots: 1, places: 60, gains: 3 }],
    ['many places in few slots', { people: 6, slots: 1, places: 25, gains: 5_000 }],
    ['every hour of the week', { people: 2, slots: 168, places: 2, gains: 500 }],
    ['a place for each and none to spare', { people: 200, slots: 1, places: 1, gains: 5_000 }],
  ])('with %s', (_, { people, slots, places, gains }) => {
    const random = seeded(11)
    const below = (n: number) => Math.floor(random() * n)
    const instance = layOut({
      volunteers: Array.from({ length: people }, () => ({
        costs: Array.from({ length: Math.ceil(220 / people) }, (_, k) => 2 * k),
        slots: Array.from({ length: slots }, () => places),
      })),
      requests: Array.from({ length: 200 }, () =>
        Array.from({ length: 6 }, () => ({
          volunteer: below(people),
          slot: below(slots),
          gain: 500 + below(gains),
        })),
      ),
    })
    const { feasible, value, bound } = certify(instance, solveDense(instance).solution())
    expect(feasible).toBe(true)
    expect(value).toBe(bound)
    expect(value).toBe(provenValue(instance))
  })

  it('on a dense table where every search goes far (Machol and Wien)', () => {
    const n = 120
    const volunteers = Array.from({ length: n }, () => ({ costs: [0], slots: [1] }))
    const requests = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => ({ volunteer: j, slot: 0, gain: n * n * 2 - (i + 1) * (j + 1) })),
    )
    const instance = layOut({ volunteers, requests })
    // The cheapest pairing of i·j crosses over: the largest i with the smallest j.
    const cost = requests.reduce((sum, _, i) => sum + (i + 1) * (n - i), 0)
    expect(provenValue(instance)).toBe(n * n * n * 2 - cost)
    expect(certify(instance, solveDense(instance).solution()).bound).toBe(n * n * n * 2 - cost)
  })
})
