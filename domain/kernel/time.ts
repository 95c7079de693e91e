/** Lengths in milliseconds: the one home of "how long is an hour". A local day is not always a DAY: see `addDays`. */
export const SECOND = 1000
export const MINUTE = 60 * SECOND
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** The zone in which residents and volunteers live. The database keeps UTC. */
export const CITY_TIME_ZONE = 'Europe/Brussels'

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof DAY_PARTS)[number]

/** Hours of the day, [from, to), in the city's zone. */
export const DAY_PART_HOURS: Readonly<Record<DayPart, readonly [from: number, to: number]>> = {
  morning: [9, 12],
  afternoon: [13, 17],
  evening: [18, 20],
}

export interface LocalTime {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** 0 = Monday … 6 = Sunday. */
  readonly weekday: number
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      weekday: 'short',
      hourCycle: 'h23',
    })
    formats.set(timeZone, format)
  }
  return format
}

/** @example localTime(Date.UTC(2026, 6, 1, 8)).hour // → 10, summer time in Brussels */
export function localTime(epochMs: number, timeZone = CITY_TIME_ZONE): LocalTime {
  const part: Record<string, string> = {}
  for (const { type, value } of formatFor(timeZone).formatToParts(epochMs)) part[type] = value
  return {
    year: Number(part.year),
    month: Number(part.month),
    day: Number(part.day),
    hour: Number(part.hour),
    minute: Number(part.minute),
    weekday: WEEKDAYS.indexOf(part.weekday ?? ''),
  }
}

/** ISO date of that moment in the city. @example localDate(Date.UTC(2026, 0, 1, 23, 30)) // → '2026-01-02' */
export function localDate(epochMs: number): string {
  const { year, month, day } = localTime(epochMs)
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/**
 * The clock on the wall, written as if it were UTC: milliseconds.
 * @throws RangeError when the zone is unknown
 * @example wallTime(Date.UTC(2026, 6, 1, 12), 'Europe/Brussels') === Date.UTC(2026, 6, 1, 14)
 */
export function wallTime(instant: number, timeZone: string): number {
  if (timeZone === 'UTC') return instant
  const { year, month, day, hour, minute } = localTime(instant, timeZone)
  return Date.UTC(year, month - 1, day, hour, minute) + (((instant % MINUTE) + MINUTE) % MINUTE)
}

/**
 * The instant near `from` at which the wall shows `wall`, both in milliseconds. A time that the clock skips in spring
 * does not exist; the one an hour later does.
 *
 * @example instantAt(Date.UTC(2026, 6, 1, 9), Date.UTC(2026, 6, 1), 'Europe/Brussels') === Date.UTC(2026, 6, 1, 7)
 */
export function instantAt(wall: number, from: number, timeZone: string): number {
  let guess = from + (wall - wallTime(from, timeZone))
  guess += wall - wallTime(guess, timeZone)
  return wallTime(guess, timeZone) < wall ? guess + HOUR : guess
}

/**
 * The moment at which the city's clocks show that time on that date. At a change of the clock the offset of the
 * time itself counts; a time that does not exist becomes the one an hour later.
 *
 * @example atLocalTime('2026-07-01', '09:30') // → Date.UTC(2026, 6, 1, 7, 30)
 */
export function atLocalTime(isoDate: string, time: string): number {
  const wall = Date.parse(`${isoDate}T${time}:00Z`)
  return instantAt(wall, wall, CITY_TIME_ZONE)
}

/** @example atLocalHour('2026-07-01', 9) // → Date.UTC(2026, 6, 1, 7) */
export function atLocalHour(isoDate: string, hour: number): number {
  return atLocalTime(isoDate, `${String(hour).padStart(2, '0')}:00`)
}

/** @example addDays('2026-12-31', 1) // → '2027-01-01' */
export function addDays(isoDate: string, days: number): string {
  return new Date(Date.parse(`${isoDate}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)
}

/** 0 = Monday … 6 = Sunday. @example weekdayOf('2026-11-26') // → 3, a Thursday */
export function weekdayOf(isoDate: string): number {
  return (new Date(`${isoDate}T12:00:00Z`).getUTCDay() + 6) % 7
}
