import type { Urgency } from '@/domain/help-request/kinds'

/** What one request weighs against the patience of those who are asked, all in asks of somebody fresh. */
export interface Worth {
  /** Help in time is worth so many asks. */
  readonly inTime: number
  /** A yes that comes when somebody else already helps costs so many: nobody likes to hear "no longer needed". */
  readonly lateYes: number
}

/** Set on simulated towns 1 to 12; docs/decisions/0011-chance-and-waves.md has what other values gave. */
export const WORTH: Readonly<Record<Urgency, Worth>> = {
  urgent: { inTime: 300, lateYes: 15 },
  normal: { inTime: 84, lateYes: 15 },
  relaxed: { inTime: 66, lateYes: 12 },
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
