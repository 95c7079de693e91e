import type { Urgency } from '@/domain/help-request/kinds'

export interface Pace {
  /** Awake hours between two looks when nothing happens. */
  readonly windowHours: number
  readonly firstWave: number
  readonly mostPerWave: number
  /** Chance of a yes wanted from all open asks together, in the first, second and later waves. */
  readonly wanted: readonly [first: number, second: number, later: number]
}

export const PACES: Readonly<Record<Urgency, Pace>> = {
  urgent: { windowHours: 0.75, firstWave: 4, mostPerWave: 8, wanted: [0.8, 0.9, 0.95] },
  normal: { windowHours: 2.5, firstWave: 1, mostPerWave: 2, wanted: [0.4, 0.6, 0.8] },
  relaxed: { windowHours: 4, firstWave: 1, mostPerWave: 1, wanted: [0.2, 0.4, 0.6] },
}
