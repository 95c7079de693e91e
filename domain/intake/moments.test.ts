import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, HOUR, localTime, MINUTE } from '../kernel/time'
import { momentsIn, TALK_MINUTES, TALK_WEEKS } from './moments'

const NOW = Date.parse('2026-03-01T08:00:00Z')
const hours = { date: '2026-03-19', from: '14:00', to: '16:00', minutes: 30, weeks: 1 }
const spans = (changes: Partial<typeof hours> = {}) => {
  const made = momentsIn({ ...hours, ...changes }, NOW)
  return made.ok ? made.value : made.reason
}

describe('hours in which somebody sits ready', () => {
  it('are cut into moments one after the other, and a rest that is too short is left', () => {
    const made = spans({ to: '15:10' })
    expect(made).toEqual([
      { startsAt: new Date('2026-03-19T13:00:00Z'), endsAt: new Date('2026-03-19T13:30:00Z') },
      { startsAt: new Date('2026-03-19T13:30:00Z'), endsAt: new Date('2026-03-19T14:00:00Z') },
    ])
  })

  it('keep their hour on the wall when the clock changes: in the last week of March and of October', () => {
    for (const date of ['2026-03-26', '2026-10-22']) {
      const made = spans({ date, to: '14:30', weeks: 2 })
      if (typeof made === 'string') throw new Error(made)
      expect(made.map(({ startsAt }) => localTime(startsAt.getTime()).hour)).toEqual([14, 14])
      const between = (made[1]?.startsAt.getTime() ?? 0) - (made[0]?.startsAt.getTime() ?? 0)
      expect(between / HOUR).toBe(date.includes('-03-') ? 167 : 169)
    }
  })

  it('are refused with a sentence when they end before they begin, are past, too short or too many', () => {
    expect(spans({ to: '14:00' })).toBe('intake.endsBeforeBegins')
    expect(spans({ to: '13:30' })).toBe('intake.endsBeforeBegins')
    expect(spans({ date: '2026-02-28' })).toBe('intake.past')
    expect(spans({ to: '14:20' })).toBe('intake.tooShort')
    expect(spans({ from: '08:00', to: '20:00', minutes: 20 })).toBe('intake.tooMany')
  })

  it('never overlap, never end before they begin and stay within the hours, whatever is asked', () => {
    const at = fc.integer({ min: 0, max: 24 * 4 - 1 }).map((quarter) => {
      const two = (number: number) => String(number).padStart(2, '0')
      return `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}`
    })
    const day = fc.integer({ min: 1, max: 365 }).map((days) => addDays('2026-03-01', days))
    fc.assert(
      fc.property(
        day,
        at,
        at,
        fc.constantFrom(...TALK_MINUTES),
        fc.constantFrom(...TALK_WEEKS),
        (date, from, to, minutes, weeks) => {
          const made = momentsIn({ date, from, to, minutes, weeks }, NOW)
          if (!made.ok) return
          let last = 0
          for (const { startsAt, endsAt } of made.value) {
            expect(startsAt.getTime()).toBeGreaterThanOrEqual(last)
            expect(endsAt.getTime() - startsAt.getTime()).toBe(minutes * MINUTE)
            last = endsAt.getTime()
          }
        },
      ),
    )
  })
})
