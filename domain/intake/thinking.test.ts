import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, HOUR, localDate } from '../kernel/time'
import { LONGEST_THOUGHT, mayThinkUntil } from './thinking'

it('lets somebody think from tomorrow on, and not longer than three months, whatever the hour and the clock', () => {
  const hour = fc.integer({ min: 0, max: 366 * 24 })
  fc.assert(
    fc.property(hour, fc.integer({ min: -10, max: 120 }), (after, days) => {
      const now = Date.UTC(2026, 0, 1) + after * HOUR
      const day = addDays(localDate(now), days)
      expect(mayThinkUntil(day, now)).toBe(days >= 1 && days <= LONGEST_THOUGHT)
    }),
  )
})
