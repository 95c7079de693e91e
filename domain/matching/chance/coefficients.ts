/** The nine coefficients of the log-odds of a yes. Signs are built in: a penalty is subtracted. */
export interface Coefficients {
  readonly base: number
  /** Per kilometre on foot beyond the reference distance, up to 4 km. */
  readonly kilometre: number
  readonly motherTongue: number
  readonly preferredKind: number
  /** Per ask in the last 14 days, per visit in the last 28. */
  readonly ask14: number
  readonly visit28: number
  readonly helpedBefore: number
  readonly severalSlots: number
  /** Something that both like to talk about. In company only: an errand never has it. */
  readonly sharedTopic: number
}

/** A walk at which distance neither helps nor hurts: about a quarter of an hour on foot. */
export const REFERENCE_METRES = 1_000
export const FARTHEST_METRES = 4_000

/**
 * Published starting values, for a city without a history. They sit in the middle of what volunteer alerts
 * are answered with elsewhere (17-47 %, JMIR mHealth 2023 e41551). The weekly refit pulls towards them.
 */
export const DEFAULT_COEFFICIENTS: Coefficients = {
  base: -1.2,
  kilometre: 0.6,
  motherTongue: 0.3,
  preferredKind: 0.3,
  ask14: 0.08,
  visit28: 0.15,
  helpedBefore: 0.8,
  severalSlots: 0.2,
  sharedTopic: 0.2,
}

/** Strength of the prior on a person's own history, in expected yeses. */
export const PRIOR_EXPECTED_ACCEPTS = 4
export const RATIO_BOUNDS = [0.15, 2.2] as const
export const CHANCE_BOUNDS = [0.01, 0.95] as const
