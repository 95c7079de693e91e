import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY } from '../kernel/time'
import { USUAL_PRACTICE } from '../practice/practice'
import { answerDue } from './rights'

it('answers within ten working days, and within the month of the law whatever the city closes', () => {
  const monday = Date.parse('2026-06-01T08:00:00Z')
  expect(new Date(answerDue(monday, USUAL_PRACTICE)).toISOString().slice(0, 10)).toBe('2026-06-15')
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3650 }), (days) => {
      const now = monday + days * DAY
      const due = answerDue(now, USUAL_PRACTICE)
      expect(due).toBeGreaterThan(now)
      expect(due).toBeLessThanOrEqual(now + 28 * DAY)
    }),
  )
})
