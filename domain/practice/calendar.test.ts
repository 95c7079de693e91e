import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, atLocalHour, DAY, localDate, localTime, weekdayOf } from '../kernel/time'
import { easterSunday, isOpenDay, onOpenDay, publicHolidays, silentBefore, workingDayEnd } from './calendar'
import { USUAL_PRACTICE } from './practice'

const bounds = { min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) }
const moment = fc.integer(bounds)
const opening = fc.constantFrom(['09:00', '16:00'] as const, ['08:30', '12:15'] as const, null)
const calendar = fc.record({
  hours: fc.array(opening, { minLength: 7, maxLength: 7 }).filter((week) => week.some((day) => day !== null)),
  closingDays: fc.array(
    moment.map((at) => localDate(at).slice(5)),
    { maxLength: 8 },
  ),
})

describe('the public holidays of Belgium', () => {
  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2011, '2011-04-24'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
    [2076, '2076-04-19'],
  ])('Easter of %i is %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter)
  })

  it('are ten, and Easter is always a Sunday between 22 March and 25 April', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), (year) => {
        const easter = easterSunday(year)
        expect(weekdayOf(easter)).toBe(6)
        expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true)
        expect(publicHolidays(year)).toHaveLength(10)
      }),
    )
    expect(publicHolidays(2026)).toEqual([
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ])
  })
})

describe('a promise of the city', () => {
  const promised = (date: string, closingDays: string[] = []) =>
    localDate(workingDayEnd({ ...USUAL_PRACTICE, closingDays }, atLocalHour(date, 10)))

  it('steps over Christmas, New Year and the city’s own days', () => {
    expect(promised('2026-12-24')).toBe('2026-12-28')
    expect(promised('2026-12-31')).toBe('2027-01-04')
    expect(promised('2026-12-24', ['12-28'])).toBe('2026-12-29')
    expect(promised('2026-05-13', ['2026-05-15'])).toBe('2026-05-18')
    expect(promised('2027-05-05', ['2026-05-15'])).toBe('2027-05-07')
  })

  it('never falls on a closed day, always at closing time, later when more days are given', () => {
    fc.assert(
      fc.property(calendar, moment, fc.integer({ min: 1, max: 5 }), (city, now, days) => {
        const end = workingDayEnd(city, now, days)
        const { hour, minute, weekday } = localTime(end)
        expect(isOpenDay(city, localDate(end))).toBe(true)
        const shown = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':')
        expect(shown).toBe(city.hours[weekday]?.[1])
        expect(localDate(end) > localDate(now)).toBe(true)
        expect(workingDayEnd(city, now, days + 1)).toBeGreaterThan(end)
      }),
    )
  })

  it('made later is never due earlier', () => {
    fc.assert(
      fc.property(calendar, moment, fc.nat(30 * DAY), (city, now, later) => {
        expect(workingDayEnd(city, now + later)).toBeGreaterThanOrEqual(workingDayEnd(city, now))
        expect(onOpenDay(city, now + later)).toBeGreaterThanOrEqual(onOpenDay(city, now))
      }),
    )
  })

  it('moves from a closed day to the next opening, and stays where it is on an open one', () => {
    fc.assert(
      fc.property(calendar, moment, (city, now) => {
        const at = onOpenDay(city, now)
        expect(isOpenDay(city, localDate(at))).toBe(true)
        if (isOpenDay(city, localDate(now))) expect(localDate(at)).toBe(localDate(now))
        expect(at).toBeGreaterThanOrEqual(now)
        expect(onOpenDay(city, at)).toBe(at)
      }),
    )
    // The night in which the clock goes back lies between a closed Sunday and an open Monday.
    expect(onOpenDay(USUAL_PRACTICE, atLocalHour('2026-10-25', 1))).toBe(atLocalHour('2026-10-26', 9))
    expect(onOpenDay(USUAL_PRACTICE, atLocalHour('2026-03-29', 1))).toBe(Date.UTC(2026, 2, 30, 7))
  })

  it('ends even for a calendar without open days', () => {
    const never = { hours: [], closingDays: [] }
    const now = atLocalHour('2026-06-01', 10)
    expect(workingDayEnd(never, now)).toBeGreaterThan(now)
    expect(addDays(localDate(now), 61)).toBe(localDate(workingDayEnd(never, now)))
  })
})

it('calls silent exactly what was last heard of more than a working day ago', () => {
  fc.assert(
    fc.property(calendar, moment, fc.integer({ min: 0, max: 12 * DAY }), (city, now, ago) => {
      const before = silentBefore(city, now)
      expect(now - ago < before).toBe(workingDayEnd(city, now - ago) < now)
    }),
  )
})
