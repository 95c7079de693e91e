import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, localDate } from '../kernel/time'
import { isOpenDay } from '../practice/calendar'
import { USUAL_PRACTICE } from '../practice/practice'
import { mayReviewOn, nextReview, REVIEW_OUTCOMES } from './review'

const NOW = Date.UTC(2026, 11, 25, 10)

it.each([
  ['2026-12-24', true],
  ['2026-12-25', true],
  ['2026-12-26', false],
])('a review on %s: %s', (date, may) => expect(mayReviewOn(date, NOW)).toBe(may))

it('calls again after every outcome, on a day on which the city works, within a hundred days', () => {
  const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })
  fc.assert(
    fc.property(moment, fc.constantFrom(...REVIEW_OUTCOMES), (now, outcome) => {
      const next = nextReview(outcome, now, USUAL_PRACTICE)
      expect(isOpenDay(USUAL_PRACTICE, localDate(next))).toBe(true)
      expect(next - now).toBeGreaterThanOrEqual(7 * DAY)
      expect(next - now).toBeLessThan(100 * DAY)
    }),
  )
})
