import fc from 'fast-check'
import { expect, it } from 'vitest'
import { choiceUpTo, DISTANCES } from './choices'

it('shows a stored number as the largest choice that does not go beyond it', () => {
  expect(choiceUpTo(1500, DISTANCES)).toBe(1000)
  expect(choiceUpTo(2000, DISTANCES)).toBe(2000)
  expect(choiceUpTo(200, DISTANCES)).toBe(500)
})

it('never promises more steps than a volunteer said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 500, max: 15_000 }), (metres) => {
      const chosen = choiceUpTo(metres, DISTANCES)
      expect(chosen).toBeLessThanOrEqual(metres)
      expect(DISTANCES).toContain(chosen)
    }),
  )
})
