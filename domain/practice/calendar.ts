import { addDays, atLocalTime, localDate, weekdayOf } from '../kernel/time'

/** When a city works: its opening hours and the days of its own on which it is closed. */
export interface CityCalendar {
  /** Hours in which the phone is answered, per weekday 0 = Monday; null = closed. */
  readonly hours: readonly (readonly [from: string, to: string] | null)[]
  /** `MM-DD` is closed every year, `YYYY-MM-DD` once. Public holidays are known by themselves. */
  readonly closingDays: readonly string[]
}

/**
 * Easter Sunday as an ISO date, by the "anonymous Gregorian" rule (Meeus, Astronomical Algorithms, chapter 8).
 *
 * @example easterSunday(2026) // → '2026-04-05'
 */
export function easterSunday(year: number): string {
  const century = Math.floor(year / 100)
  const moonCycle = year % 19
  const skippedLeapDays = century - Math.floor(century / 4)
  const moonDrift = Math.floor((8 * century + 13) / 25)
  const epact = (19 * moonCycle + skippedLeapDays - moonDrift + 15) % 30
  const fullMoon = epact - (epact === 29 || (epact === 28 && moonCycle > 10) ? 1 : 0)
  const weekdayShift = (year + Math.floor(year / 4) + fullMoon + 2 - skippedLeapDays) % 7
  return addDays(`${year}-03-28`, fullMoon - weekdayShift)
}

const FIXED = ['01-01', '05-01', '07-21', '08-15', '11-01', '11-11', '12-25']
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50]

/**
 * The ten legal public holidays of Belgium, as ISO dates in order. Source: docs/practice.md.
 *
 * @example publicHolidays(2026).at(-1) // → '2026-12-25'
 */
export function publicHolidays(year: number): string[] {
  const easter = easterSunday(year)
  const moving = AFTER_EASTER.map((days) => addDays(easter, days))
  return [...FIXED.map((day) => `${year}-${day}`), ...moving].sort()
}

/** @example isPublicHoliday('2026-05-14') // → true, Ascension */
export function isPublicHoliday(isoDate: string): boolean {
  return publicHolidays(Number(isoDate.slice(0, 4))).includes(isoDate)
}

/** Does the city work on that day? @example the phone is closed on 25 December and on every Sunday */
export function isOpenDay({ hours, closingDays }: CityCalendar, isoDate: string): boolean {
  if (!hours[weekdayOf(isoDate)] || isPublicHoliday(isoDate)) return false
  return !closingDays.includes(isoDate) && !closingDays.includes(isoDate.slice(5))
}

/**
 * Is the phone answered at that moment, in epoch milliseconds? The closing time itself is closed.
 *
 * @example isOpenAt(calendar, Sunday 11:00) // → false
 */
export function isOpenAt(calendar: CityCalendar, epochMs: number): boolean {
  const date = localDate(epochMs)
  const hours = calendar.hours[weekdayOf(date)]
  if (!hours || !isOpenDay(calendar, date)) return false
  return epochMs >= atLocalTime(date, hours[0]) && epochMs < atLocalTime(date, hours[1])
}

/** For a calendar without open days. */
const USUAL_HOURS = ['09:00', '17:00'] as const

/** The longest that a city may be closed without a break; a calendar without open days must not hang a program. */
const LONGEST_CLOSED_DAYS = 60

function openDayFrom(calendar: CityCalendar, isoDate: string): string {
  let date = isoDate
  for (let days = 0; days < LONGEST_CLOSED_DAYS && !isOpenDay(calendar, date); days++) date = addDays(date, 1)
  return date
}

function closingTime({ hours }: CityCalendar, isoDate: string): number {
  const [, to] = hours[weekdayOf(isoDate)] ?? USUAL_HOURS
  return atLocalTime(isoDate, to)
}

/**
 * The end of the so-many-th day after that moment on which the city works, in epoch milliseconds: by when we call.
 *
 * @example workingDayEnd(calendar, Thursday 24 December 2026 10:00) // → Monday 28 December, closing time
 */
export function workingDayEnd(calendar: CityCalendar, epochMs: number, workingDays = 1): number {
  let date = localDate(epochMs)
  for (let left = workingDays; left > 0; left--) date = openDayFrom(calendar, addDays(date, 1))
  return closingTime(calendar, date)
}

/**
 * That moment, but never on a closed day nor before the doors open: then the next opening.
 *
 * @example onOpenDay(calendar, Saturday 15:00) // → Monday 9:00
 */
export function onOpenDay(calendar: CityCalendar, epochMs: number): number {
  const open = openDayFrom(calendar, localDate(epochMs))
  const [from] = calendar.hours[weekdayOf(open)] ?? USUAL_HOURS
  return Math.max(epochMs, atLocalTime(open, from))
}

/**
 * That moment when the doors are open then, otherwise the last closing before it, in epoch milliseconds.
 *
 * @example lastOpen(calendar, Sunday 15:00) // → Friday, closing time
 */
export function lastOpen(calendar: CityCalendar, epochMs: number): number {
  let date = localDate(epochMs)
  for (let days = 0; days < LONGEST_CLOSED_DAYS; days++, date = addDays(date, -1)) {
    if (!isOpenDay(calendar, date)) continue
    const [from] = calendar.hours[weekdayOf(date)] ?? USUAL_HOURS
    if (atLocalTime(date, from) <= epochMs) return Math.min(epochMs, closingTime(calendar, date))
  }
  return epochMs
}

/**
 * Whatever was last heard of before this moment has been silent for more than a working day, in epoch milliseconds.
 *
 * @example silentBefore(calendar, Wednesday 10:00) // → Tuesday 0:00: of Monday's word the working day is over
 */
export function silentBefore(calendar: CityCalendar, now: number): number {
  let date = localDate(now)
  for (
    let days = 0;
    days < LONGEST_CLOSED_DAYS && workingDayEnd(calendar, atLocalTime(date, '12:00')) >= now;
    days++
  )
    date = addDays(date, -1)
  return atLocalTime(addDays(date, 1), '00:00')
}
