import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recruitmentNeed, takenOnEach, told } from './recruitment'

const asked = fc.integer({ min: 0, max: 400 })
const shares = fc.double({ min: 0, max: 40, noNaN: true })
const each = fc.double({ min: 0.5, max: 8, noNaN: true })

it('asks for no fewer neighbours when more is asked, and no more when there are more', () => {
  fc.assert(
    fc.property(asked, shares, each, (many, there, takes) => {
      const need = recruitmentNeed({ asked: many, shares: there }, takes).toFind ?? 0
      expect(recruitmentNeed({ asked: many + 13, shares: there }, takes).toFind ?? 0).toBeGreaterThanOrEqual(
        need,
      )
      expect(recruitmentNeed({ asked: many, shares: there + 1 }, takes).toFind ?? 0).toBeLessThanOrEqual(need)
    }),
  )
})

it('finds exactly so many that what is expected is taken on', () => {
  fc.assert(
    fc.property(asked, shares, each, (many, there, takes) => {
      const { toFind } = recruitmentNeed({ asked: many, shares: there }, takes)
      expect(toFind === null).toBe(many < 5)
      if (toFind === null) return
      const expected = (many * 28) / 91
      expect((there + toFind) * takes).toBeGreaterThanOrEqual(expected - 1e-6)
      if (toFind > 0) expect((there + toFind - 1) * takes).toBeLessThan(expected + 1e-6)
    }),
  )
})

it('reckons with how often neighbours of this city say yes, and with something where few were asked', () => {
  const each = [takenOnEach(0, 0), takenOnEach(30, 100), takenOnEach(0, 100)]
  expect(each.map((one) => Math.round(one * 100) / 100)).toEqual([0.7, 0.84, 0.14])
})

it('tells nothing of a few', () => {
  expect([0, 1, 4, 5, 80].map(told)).toEqual([0, null, null, 5, 80])
})
