import type { Urgency } from '@/domain/help-request/kinds'

/** Promises to every volunteer. They hold whatever the load and whoever asks. */
export const HARD_LIMITS = {
  openAsks: 3,
  asks14: 9,
  /** No ask before 08:00 or from 22:00 on, in the city's own time. */
  earliestHour: 8,
  latestHour: 22,
} as const

/** How many asks in 14 days the policy allows itself, below the hard limit. */
export const ASKS_14_CAP: Readonly<Record<Urgency, number>> = { urgent: 8, normal: 6, relaxed: 5 }

/** A volunteer with two open asks is asked a third only when it is urgent. */
export const OPEN_ASKS_CAP: Readonly<Record<Urgency, number>> = { urgent: 3, normal: 2, relaxed: 2 }

/**
 * The most asks in 14 days for one volunteer: the hard limit or the volunteer's own, whichever is lower.
 * @example asks14Limit(null) === 9; asks14Limit(2) === 2; asks14Limit(40) === 9
 */
export function asks14Limit(own: number | null | undefined): number {
  return Math.min(HARD_LIMITS.asks14, own ?? HARD_LIMITS.asks14)
}
