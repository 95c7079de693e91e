import type { Urgency } from '@/domain/help-request/kinds'
import type { Pace } from '@/domain/practice/practice'

/** What one request weighs against the patience of those who are asked, all in asks of somebody fresh. */
export interface Worth {
  /** Help in time is worth so many asks. */
  readonly inTime: number
  /** A yes that comes when somebody else already helps costs so many: nobody likes to hear "no longer needed". */
  readonly lateYes: number
}

/** Set on simulated towns 1 to 12; docs/decisions/0011-chance-and-waves.md has what other values gave. */
const WORTH: Readonly<Record<Urgency, Worth>> = {
  urgent: { inTime: 300, lateYes: 15 },
  normal: { inTime: 84, lateYes: 15 },
  relaxed: { inTime: 66, lateYes: 12 },
}

/** How many times the usual worth help in time has; docs/decisions/0024-choosing-the-pace.md has the curve. */
const TIMES: Readonly<Record<Pace, number>> = { fewest: 0.5, fewer: 0.72, usual: 1, sooner: 2 }

/** What a pace brought in the simulated town: of a hundred requests so many in time, and asks of a neighbour in a month. */
export const MEASURED: Readonly<Record<Pace, { readonly inTime: number; readonly asks: number }>> = {
  fewest: { inTime: 80, asks: 4.3 },
  fewer: { inTime: 87, asks: 4.7 },
  usual: { inTime: 89, asks: 5 },
  sooner: { inTime: 90, asks: 5.3 },
}

/**
 * What help is worth at a pace. An urgent need never weighs less than usual: to spare neighbours is no reason
 * to let somebody wait who cannot.
 *
 * @example worthAt('fewer', 'urgent') // → { inTime: 300, lateYes: 15 }, as usual; a normal one 60 instead of 84
 */
export function worthAt(pace: Pace, urgency: Urgency): Worth {
  return worthTimes(TIMES[pace], urgency)
}

/** The same for any price of an ask, for the curve on which the paces lie. @example worthTimes(2, 'normal') // → { inTime: 168, lateYes: 15 } */
export function worthTimes(times: number, urgency: Urgency): Worth {
  const { inTime, lateYes } = WORTH[urgency]
  return { inTime: inTime * (urgency === 'urgent' ? Math.max(1, times) : times), lateYes }
}

/**
 * A no frees the next ask long before a silence would: asks one after another need less time than the plan, which
 * only sees silences, believes. Urgent asks go out side by side, and gain nothing from it.
 */
export const PATIENCE: Readonly<Record<Urgency, number>> = { urgent: 1, normal: 2, relaxed: 2 }

/** Awake hours: no look sooner than this when nothing happens, however near the next planned ask. */
export const SHORTEST_WAIT_HOURS = 0.2

/** After the deadline the coordinator knows; the search goes on every other day, so that it wears nobody out. */
export const AFTER_DEADLINE = { windowHours: 28, leastChance: 0.08 } as const
