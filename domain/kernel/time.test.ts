import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dateAtNoon, dayLong, time } from './date-words'
import {
  addDays,
  atLocalHour,
  CITY_TIME_ZONE,
  DAY_PART_HOURS,
  HOUR,
  localDate,
  localTime,
  weekdayOf,
} from './time'

const moment = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) })
const day = moment.map(localDate)
/** What another formatter of the platform shows, so that our own is not its own witness. */
const shown = (at: number) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: CITY_TIME_ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(at)

const NOON_HOURS: Readonly<Record<string, number>> = { UTC: 12, 'Europe/Brussels': 13, 'America/New_York': 7 }

describe.each(Object.keys(NOON_HOURS))('a process that lives in %s', (zone) => {
  beforeEach(() => {
    vi.stubEnv('TZ', zone)
    expect(new Date(Date.UTC(2026, 0, 15, 12)).getHours()).toBe(NOON_HOURS[zone])
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  it('shows the hour of the city and gives its moment back', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(0, 1, 8, 9, 12, 17, 20, 22, 23), (date, hour) => {
        const at = atLocalHour(date, hour)
        expect(shown(at)).toBe(`${date} ${String(hour).padStart(2, '0')}:00`)
        expect(localTime(at)).toMatchObject({ hour, minute: 0, weekday: weekdayOf(date) })
        expect(localDate(at)).toBe(date)
      }),
    )
  })

  it('knows both changes of the clock', () => {
    expect(atLocalHour('2026-03-29', 1)).toBe(Date.UTC(2026, 2, 29, 0))
    expect(atLocalHour('2026-03-29', 3)).toBe(Date.UTC(2026, 2, 29, 1))
    expect(atLocalHour('2026-03-29', 9)).toBe(Date.UTC(2026, 2, 29, 7))
    expect(atLocalHour('2026-10-25', 1)).toBe(Date.UTC(2026, 9, 24, 23))
    expect(atLocalHour('2026-10-25', 3)).toBe(Date.UTC(2026, 9, 25, 2))
    expect(atLocalHour('2026-10-25', 9)).toBe(Date.UTC(2026, 9, 25, 8))
    const dayLength = (date: string) => atLocalHour(addDays(date, 1), 0) - atLocalHour(date, 0)
    expect([dayLength('2026-03-29'), dayLength('2026-10-25'), dayLength('2026-06-01')]).toEqual([
      23 * HOUR,
      25 * HOUR,
      24 * HOUR,
    ])
  })

  it('turns the hour that the spring skips into the one after it', () => {
    expect(localTime(atLocalHour('2026-03-29', 2))).toMatchObject({ day: 29, hour: 3 })
  })

  it('writes the same words', () => {
    expect(dayLong(dateAtNoon('2026-11-26'), 'nl')).toBe('donderdag 26 november')
    expect(time(new Date(Date.UTC(2026, 10, 26, 11)), 'nl')).toBe('12:00')
    expect(localDate(Date.UTC(2026, 0, 1, 23, 30))).toBe('2026-01-02')
  })
})

describe('days', () => {
  it('follow each other, and every seventh has the same name', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -400, max: 400 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date))
        expect(addDays(date, 1) > date).toBe(true)
      }),
    )
  })

  it('have parts that do not overlap', () => {
    const hours = Object.values(DAY_PART_HOURS).flat()
    expect([...hours].sort((a, b) => a - b)).toEqual(hours)
  })
})
