import type { Clause } from '../matching/eligibility/clauses'

/** Not asked for so long, a neighbour hears why. */
export const UNASKED_DAYS = 42
/** Asked so long ago and silent ever since, a neighbour is called. */
export const SILENT_DAYS = 14

/** What a neighbour reads: `mine.unasked.<why>` and the letter. */
export const UNASKED_WHYS = [
  'quiet',
  'turn',
  'kind',
  'start',
  'minor',
  'slots',
  'distance',
  'language',
  'limits',
  'kept',
] as const
export type UnaskedWhy = (typeof UNASKED_WHYS)[number]

/** A rule that says something of what both want, in the word that is told of it; the others change from week to week. */
const TOLD: Readonly<Partial<Record<Clause, UnaskedWhy>>> = {
  kept: 'kept',
  kind: 'kind',
  startOfKind: 'start',
  minor: 'minor',
  language: 'language',
  gender: 'limits',
  onlyWith: 'limits',
  stairs: 'limits',
  pets: 'limits',
  smoke: 'limits',
  'hard-of-hearing': 'limits',
  'no-smoker': 'limits',
  'no-pet-along': 'limits',
  slots: 'slots',
  place: 'distance',
  distance: 'distance',
}

/**
 * Why somebody was not asked: for each request of these weeks, the rules of the matching that kept this neighbour from it.
 * Requests that fitted went to others, whose turn it was; else the rule that alone kept them from most is told, because
 * that one they can change. No request at all is a quiet street.
 *
 * @example whyUnasked([['distance'], ['distance'], ['kind', 'slots']]) // → 'distance'
 * @example whyUnasked([[], ['distance']]) // → 'turn' @example whyUnasked([]) // → 'quiet'
 */
export function whyUnasked(kept: readonly (readonly Clause[])[]): UnaskedWhy {
  const told = kept.map((clauses) => [...new Set(clauses.flatMap((one) => TOLD[one] ?? []))])
  if (told.some((one) => one.length === 0)) return 'turn'
  const alone = told.filter((one) => one.length === 1)
  const among = (alone.length > 0 ? alone : told).flat()
  const times = (why: UnaskedWhy) => among.filter((one) => one === why).length
  return UNASKED_WHYS.reduce((best, one) => (times(one) > times(best) ? one : best), 'quiet')
}
