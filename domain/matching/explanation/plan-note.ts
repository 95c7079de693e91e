/** Stable key of the sentence `matching.plan.<key>`; `loss` is a share, 0 … 1, of the gain of the chosen one. */
export interface PlanNote {
  readonly key: 'chosen' | 'busyElsewhere' | 'nextBest' | 'noDifference' | 'onlyOne' | 'keptLast'
  readonly values: Readonly<Record<string, number>>
}
