import { MINUTE } from '../kernel/time'
import { isOpenAt } from '../practice/calendar'
import type { CityPractice } from '../practice/practice'
import type { StayState } from './stay-states'

/** How long somebody may say that they stay, in minutes. */
export const STAY_MINUTES = [30, 60, 90, 120, 180, 240] as const

/**
 * The choice that fits help of so many minutes, with the way home.
 *
 * @example usualStay(60) // → 90
 */
export const usualStay = (minutes: number): number => STAY_MINUTES.find((one) => one > minutes) ?? 240

interface Watched {
  readonly state: StayState
  /** When they said that they would be home. */
  readonly backBy: Date
  readonly stateSince: Date
}

const after = (at: Date, minutes: number) => new Date(at.getTime() + minutes * MINUTE)

/** What happens to a stay next, by itself, and when. */
export interface Rung {
  readonly to: StayState
  readonly at: Date
}

/**
 * The next rung of the ladder: a reminder to the neighbour at the agreed time or as long after it as the city chose, the coordinator when no answer comes, and
 * everybody when that does not end it. Null when nothing happens by itself any more. A server that was off climbs the
 * rungs that it missed; only the last waits from when the coordinator really knew.
 *
 * @example nextRung({ state: 'there', backBy: 15:00, … }, usual) // → { to: 'reminded', at: 15:00 }
 * @example nextRung({ state: 'reminded', backBy: 15:00, … }, usual) // → { to: 'overdue', at: 15:30 }
 */
export function nextRung({ state, backBy, stateSince }: Watched, { stays }: CityPractice): Rung | null {
  if (state === 'there') return { to: 'reminded', at: after(backBy, stays.remindMinutes) }
  if (state === 'reminded') return { to: 'overdue', at: after(backBy, stays.overdueMinutes) }
  if (state === 'overdue') return { to: 'escalated', at: after(stateSince, stays.escalateMinutes) }
  return null
}

/**
 * Is somebody there to act when a neighbour who should be home at `backBy` is not? At night and on closed days only where
 * the city has a number that is on call: a watch that nobody reads is worse than none.
 *
 * @example isWatchedAt(Sunday 15:00, { stays: { onCall: null, … }, … }) // → false
 */
export function isWatchedAt(backBy: Date, practice: CityPractice): boolean {
  const { watched, onCall, overdueMinutes, escalateMinutes } = practice.stays
  if (!watched) return false
  if (onCall !== null) return true
  const told = after(backBy, overdueMinutes)
  return isOpenAt(practice, told.getTime()) && isOpenAt(practice, after(told, escalateMinutes - 1).getTime())
}
