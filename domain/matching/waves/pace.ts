import type { Urgency } from '@/domain/help-request/kinds'

export interface Pace {
  /** Awake hours between two looks when nothing happens. */
  readonly windowHours: number
  readonly mostPerWave: number
  /**
   * Chance of a yes wanted from all open asks together: at the start, and when the deadline comes.
   * In between it rises with the share of the time that has gone.
   */
  readonly wanted: readonly [start: number, end: number]
}

export const PACES: Readonly<Record<Urgency, Pace>> = {
  urgent: { windowHours: 0.75, mostPerWave: 8, wanted: [0.8, 0.95] },
  normal: { windowHours: 2.5, mostPerWave: 2, wanted: [0.4, 0.8] },
  relaxed: { windowHours: 4, mostPerWave: 1, wanted: [0.2, 0.6] },
}

/** After the deadline the coordinator knows; the search goes on without wearing anyone out. */
export const AFTER_DEADLINE: Pace = { windowHours: 6, mostPerWave: 1, wanted: [0.2, 0.2] }
