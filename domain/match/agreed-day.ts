import { addDays, localDate } from '../kernel/time'

/** What is further away is agreed on when it comes nearer. */
const AT_MOST_DAYS = 92

/**
 * A day on which two people meet, hear from us again, or see each other for the last time: today or later.
 *
 * @example mayAgreeOn('2026-12-24', Christmas Day 2026) // → false: it has passed
 */
export function mayAgreeOn(isoDate: string, now: number): boolean {
  const today = localDate(now)
  return isoDate >= today && isoDate <= addDays(today, AT_MOST_DAYS)
}
