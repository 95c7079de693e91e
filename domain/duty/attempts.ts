import { atLocalTime, localDate, weekdayOf } from '../kernel/time'
import { type CityCalendar, isOpenDay, workingDayEnd } from '../practice/calendar'

/** After so many calls in vain somebody writes or goes there. */
export const MOST_ATTEMPTS = 3

const NOON = '12:00'

/**
 * By when to call again who did not answer, in epoch milliseconds: in another half of the day. Who did not answer in the
 * morning is called before we close, else before noon of the next day on which we are open.
 *
 * @example nextTry(calendar, Monday 10:00) // → Monday, closing time
 * @example nextTry(calendar, Friday 15:00) // → Monday 12:00
 */
export function nextTry(calendar: CityCalendar, now: number): number {
  const today = localDate(now)
  const noon = atLocalTime(today, NOON)
  const [, closes = NOON] = calendar.hours[weekdayOf(today)] ?? []
  const evening = atLocalTime(today, closes)
  if (isOpenDay(calendar, today) && now < noon && evening > noon) return evening
  return atLocalTime(localDate(workingDayEnd(calendar, now)), NOON)
}
