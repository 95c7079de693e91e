import type { Urgency } from '@/domain/help-request/kinds'

export interface Pace {
  /** Awake hours between two looks when nothing happens. */
  readonly windowHours: number
  readonly mostPerWave: number
  /**
   * Chance of a yes wanted from all open asks together: at the start, and when the deadline comes. In between it
   * rises, slowly at first, with the share of the waking time that has gone.
   */
  readonly wanted: readonly [start: number, end: number]
}

/** Set on simulated towns 1 to 20; docs/decisions/0011-chance-and-waves.md has what other values gave. */
export const PACES: Readonly<Record<Urgency, Pace>> = {
  urgent: { windowHours: 0.35, mostPerWave: 3, wanted: [0.7, 0.94] },
  normal: { windowHours: 0.75, mostPerWave: 1, wanted: [0.08, 0.5] },
  relaxed: { windowHours: 1.25, mostPerWave: 1, wanted: [0.06, 0.25] },
}

/** After the deadline the coordinator knows; the search goes on once a day, so that it wears nobody out. */
export const AFTER_DEADLINE: Pace = { windowHours: 14, mostPerWave: 1, wanted: [0.02, 0.02] }

/** How slowly the wanted chance rises: 1 is evenly, more is later. */
export const HASTE = 1.5

/** An open ask counts for what it can still bring in this many awake hours; later is too late to wait for. */
export const HORIZON_HOURS = 8

/** Below this chance an ask wears out more than it helps: only urgent requests, the lot or a coordinator ask. */
export const LEAST_CHANCE = 0.07
