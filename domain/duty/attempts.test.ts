import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, localDate } from '../kernel/time'
import { isOpenDay } from '../practice/calendar'
import { USUAL_PRACTICE } from '../practice/practice'
import { nextTry } from './attempts'

const at = (utc: string) => Date.parse(`${utc}Z`)
const next = (utc: string) => new Date(nextTry(USUAL_PRACTICE, at(utc))).toISOString().slice(0, 16)

it('is in the other half of the day, on a day on which we are open', () => {
  // In winter the city is one hour ahead of these moments.
  expect(next('2026-11-23T09:00')).toBe('2026-11-23T16:00')
  expect(next('2026-11-23T13:00')).toBe('2026-11-24T11:00')
  expect(next('2026-11-27T14:00')).toBe('2026-11-30T11:00')
  expect(next('2026-11-28T09:00')).toBe('2026-11-30T11:00')
  expect(next('2026-12-24T14:00')).toBe('2026-12-28T11:00')
})

it('is always later, and never on a closed day', () => {
  fc.assert(
    fc.property(fc.integer({ min: at('2026-01-01T00:00'), max: at('2028-01-01T00:00') }), (now) => {
      const due = nextTry(USUAL_PRACTICE, now)
      expect(due).toBeGreaterThan(now)
      expect(due).toBeLessThan(now + 6 * DAY)
      expect(isOpenDay(USUAL_PRACTICE, localDate(due))).toBe(true)
    }),
  )
})
