import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
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
