import { atLocalHour, DAY } from '../kernel/time'
import { mayPauseUntil } from '../match/pause'

/** How long a break may be that somebody chooses, in days. 0 ends it. */
export const PAUSE_DAYS = [7, 14, 30, 90] as const
/** The longest break; also what the button of a mail program means by "no more mail". */
export const LONGEST_PAUSE = 365
/** So long before its end, in milliseconds, somebody is asked whether we may ask again. */
export const ASKED_BEFORE_END = 3 * DAY

/**
 * When a break of so many days ends; null when there is none. The times in epoch milliseconds.
 *
 * @example pauseEnd(0, now) // → null
 * @example pauseEnd(7, now) // → now + 7 days
 */
export const pauseEnd = (days: number, now: number): number | null => (days > 0 ? now + days * DAY : null)

/**
 * When a break ends that somebody takes until a day: where that day begins, in epoch milliseconds. Null for a day that is
 * not after today, or more than a year away.
 *
 * @example pauseEndOn('2026-11-30', on that day) // → null
 */
export const pauseEndOn = (isoDate: string, now: number): number | null =>
  mayPauseUntil(isoDate, now) ? atLocalHour(isoDate, 0) : null

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

export interface Pause {
  readonly pausedUntil: Date | null
  /** Said yes to being asked again after it. */
  readonly comesBack: boolean
}

/** `runs`: nobody asks them. `returns`: neither, until a day on which it begins again. `over`: the day is past, and they said nothing. */
export type PauseStage = 'none' | 'runs' | 'returns' | 'over'

/**
 * How far a pause is. It does not end by itself: without a yes nobody asks.
 *
 * @param now epoch milliseconds
 * @example pauseStage({ pausedUntil: yesterday, comesBack: false }, now) // → 'over'
 * @example pauseStage({ pausedUntil: yesterday, comesBack: true }, now) // → 'none'
 */
export function pauseStage({ pausedUntil, comesBack }: Pause, now: number): PauseStage {
  if (pausedUntil === null) return 'none'
  if (pausedUntil.getTime() <= now) return comesBack ? 'none' : 'over'
  return comesBack ? 'returns' : 'runs'
}

/**
 * From when somebody on a pause is asked whether we may ask again; null when there is nothing to ask. The times in epoch
 * milliseconds.
 *
 * @example askBackFrom({ pausedUntil: in a week, comesBack: false }) // → in four days
 */
export const askBackFrom = ({ pausedUntil, comesBack }: Pause): number | null =>
  pausedUntil === null || comesBack ? null : pausedUntil.getTime() - ASKED_BEFORE_END
