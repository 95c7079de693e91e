import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, DAY, HOUR, localDate } from '../kernel/time'
import {
  askBackFrom,
  LONGEST_PAUSE,
  PAUSE_DAYS,
  pauseByButton,
  pauseEnd,
  pauseEndOn,
  pauseStage,
} from './pause'

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

it('ends where the chosen day begins, and never in the past or after more than a year', () => {
  fc.assert(
    fc.property(moment, fc.integer({ min: -400, max: 800 }), (now, days) => {
      const day = addDays(localDate(now), days)
      const end = pauseEndOn(day, now)
      expect(end === null).toBe(days < 1 || days > 366)
      if (end === null) return
      expect(end).toBeGreaterThan(now)
      expect(localDate(end)).toBe(day)
      expect(localDate(end - 1)).toBe(addDays(day, -1))
    }),
  )
  for (const nonsense of ['', 'morgen']) expect(pauseEndOn(nonsense, Date.UTC(2026, 0, 1))).toBeNull()
})

it('never ends by itself: whoever said nothing stays unasked, however long ago', () => {
  const pause = fc.record({
    pausedUntil: fc.option(fc.date({ noInvalidDate: true })),
    comesBack: fc.boolean(),
  })
  fc.assert(
    fc.property(pause, moment, (said, now) => {
      const stage = pauseStage(said, now)
      if (!said.comesBack && said.pausedUntil !== null) expect(['runs', 'over']).toContain(stage)
      expect(stage === 'none').toBe(
        said.pausedUntil === null || (said.comesBack && said.pausedUntil.getTime() <= now),
      )
      expect(askBackFrom(said) === null).toBe(said.pausedUntil === null || said.comesBack)
    }),
  )
})
