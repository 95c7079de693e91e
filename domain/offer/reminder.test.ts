import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, HOUR, localTime } from '../kernel/time'
import { USUAL_PRACTICE } from '../practice/practice'
import { reminderAt } from './reminder'

const { asking } = USUAL_PRACTICE
const monday = Date.UTC(2027, 2, 8, 9)

it.each([
  ['company, two days', 'normal', 48, Date.UTC(2027, 2, 9, 17)],
  ['an errand, one day', 'normal', 24, Date.UTC(2027, 2, 8, 17)],
  ['a short question', 'normal', 8, null],
  ['an urgent one', 'urgent', 48, null],
] as const)('%s', (_, urgency, hours, at) => {
  expect(reminderAt(urgency, monday, monday + hours * HOUR, asking)).toBe(at)
})

it('comes within the hours of the city, after the question and while there is time to answer', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 * DAY }),
      fc.integer({ min: HOUR, max: 4 * DAY }),
      (from, span) => {
        const at = reminderAt('relaxed', monday + from, monday + from + span, asking)
        if (at === null) return
        expect(at).toBeGreaterThan(monday + from)
        expect(at).toBeLessThanOrEqual(monday + from + span - 2 * HOUR)
        expect(localTime(at).hour).toBeGreaterThanOrEqual(9)
        expect(localTime(at).hour).toBeLessThan(20)
      },
    ),
  )
})
