import { DAY } from '../kernel/time'

/** How long a break may be that somebody chooses, in days. 0 ends it. */
export const PAUSE_DAYS = [7, 14, 30, 90] as const
/** The longest break; also what the button of a mail program means by "no more mail". */
export const LONGEST_PAUSE = 365

/**
 * When a break of so many days ends; null when there is none. The times in epoch milliseconds.
 *
 * @example pauseEnd(0, now) // → null
 * @example pauseEnd(7, now) // → now + 7 days
 */
export const pauseEnd = (days: number, now: number): number | null => (days > 0 ? now + days * DAY : null)

/**
 * After the button of a mail program: never shorter than the break that was chosen before, so that pressing it twice
 * changes nothing.
 *
 * @example pauseByButton(null, now) // → now + 365 days
 */
export const pauseByButton = (before: number | null, now: number): number => {
  const longest = now + LONGEST_PAUSE * DAY
  const isLong = before !== null && before > now + (LONGEST_PAUSE - 1) * DAY
  return isLong ? before : longest
}
