import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR, localDate } from '../kernel/time'
import { isOpenDay } from '../practice/calendar'
import { USUAL_PRACTICE } from '../practice/practice'
import { DUTIES, DUTY_KINDS, dutyDue, endsByHand, type OwnRow } from './duties'

const KINDS = DUTY_KINDS.filter((kind): kind is OwnRow => kind in DUTIES)
const anyMoment = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) })

describe('a duty', () => {
  it('is due later than now, within two weeks, and only a worry or an alarm when the city is closed', () => {
    fc.assert(
      fc.property(anyMoment, fc.constantFrom(...KINDS), (now, kind) => {
        const due = dutyDue(kind, now, USUAL_PRACTICE)
        expect(due).toBeGreaterThan(now)
        expect(due - now).toBeLessThan(14 * DAY)
        if (!['worry', 'not_back'].includes(kind))
          expect(isOpenDay(USUAL_PRACTICE, localDate(due))).toBe(true)
      }),
    )
  })

  it('calls after a death on the same day when the day is young', () => {
    const now = Date.UTC(2026, 5, 3, 8)
    expect(dutyDue('tell_neighbour', now, USUAL_PRACTICE)).toBe(now + 4 * HOUR)
  })

  it('ends by hand only where nothing else ends it', () => {
    expect(KINDS.filter(endsByHand)).toEqual(KINDS.filter((kind) => DUTIES[kind].endsBy === 'hand'))
    expect(endsByHand('step')).toBe(false)
  })
})
