import fc from 'fast-check'
import { expect, it } from 'vitest'
import { DAY, HOUR } from '../kernel/time'
import { LONGEST_PAUSE, PAUSE_DAYS, pauseByButton, pauseEnd } from './pause'

const moment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })

it('ends later than it begins, and never after a year', () => {
  fc.assert(
    fc.property(moment, fc.constantFrom(...PAUSE_DAYS, LONGEST_PAUSE), (now, days) => {
      const end = pauseEnd(days, now) ?? 0
      expect(end).toBeGreaterThan(now)
      expect(end - now).toBeLessThanOrEqual(LONGEST_PAUSE * DAY)
    }),
  )
  expect(pauseEnd(0, 1)).toBeNull()
})

it('the button of a mail program never makes a break shorter, and pressed twice is pressed once', () => {
  const before = fc.option(fc.integer({ min: -400, max: LONGEST_PAUSE }))
  fc.assert(
    fc.property(moment, before, fc.integer({ min: 0, max: HOUR }), (now, days, later) => {
      const had = days === null ? null : now + days * DAY
      const end = pauseByButton(had, now)
      expect(end).toBeGreaterThanOrEqual(had ?? 0)
      expect(end).toBeGreaterThan(now + (LONGEST_PAUSE - 1) * DAY)
      expect(pauseByButton(end, now + later)).toBe(end)
    }),
  )
})
