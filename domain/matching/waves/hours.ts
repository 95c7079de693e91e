import { DAY, HOUR, instantAt, wallTime } from '@/domain/kernel/time'

export type Hours = readonly [from: number, to: number]

/**
 * Is this instant within the hours of the day? `to` itself is outside.
 *
 * @example isWithin(Date.UTC(2026, 6, 1, 18), [9, 20], 'Europe/Brussels') // → false, it is 20:00 there
 */
export function isWithin(instant: number, hours: Hours, timeZone: string): boolean {
  const hour = (((wallTime(instant, timeZone) % DAY) + DAY) % DAY) / HOUR
  return hour >= hours[0] && hour < hours[1]
}

/**
 * `instant` itself when it lies within the hours, otherwise the next opening.
 *
 * @example nextWithin(Date.UTC(2026, 6, 1, 18), [9, 20], 'Europe/Brussels') // → Date.UTC(2026, 6, 2, 7)
 */
export function nextWithin(instant: number, hours: Hours, timeZone: string): number {
  if (isWithin(instant, hours, timeZone)) return instant
  const wall = wallTime(instant, timeZone)
  const midnight = Math.floor(wall / DAY) * DAY
  const opening = midnight + hours[0] * HOUR
  return instantAt(opening > wall ? opening : opening + DAY, instant, timeZone)
}

/** The end of the opening in which `instant` lies. */
function closing(instant: number, hours: Hours, timeZone: string): number {
  const midnight = Math.floor(wallTime(instant, timeZone) / DAY) * DAY
  return instantAt(midnight + hours[1] * HOUR, instant, timeZone)
}

/**
 * Hours between two instants that fall within the given hours of the day. 0 when `to` is not after `from`.
 *
 * @example hoursWithin(Date.UTC(2026, 6, 1, 17), Date.UTC(2026, 6, 2, 8), [9, 20], 'Europe/Brussels') // → 2
 */
export function hoursWithin(from: number, to: number, hours: Hours, timeZone: string): number {
  let sum = 0
  for (let at = nextWithin(from, hours, timeZone); at < to; ) {
    const end = closing(at, hours, timeZone)
    sum += Math.min(end, to) - at
    at = nextWithin(end, hours, timeZone)
  }
  return sum / HOUR
}

/**
 * The instant at which so many hours within the given hours of the day have passed.
 *
 * @example addHoursWithin(Date.UTC(2026, 6, 1, 17), 2, [9, 20], 'Europe/Brussels') // → Date.UTC(2026, 6, 2, 8)
 */
export function addHoursWithin(from: number, amount: number, hours: Hours, timeZone: string): number {
  let left = amount * HOUR
  let at = nextWithin(from, hours, timeZone)
  for (;;) {
    const end = closing(at, hours, timeZone)
    if (at + left <= end) return at + left
    left -= end - at
    at = nextWithin(end, hours, timeZone)
  }
}
