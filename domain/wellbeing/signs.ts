/**
 * What a neighbour may have noticed. Signs are a reason to talk and no diagnosis; what cannot wait is a worry. Practice:
 * docs/practice.md, "Signs".
 */
export const SIGNS = [
  'withdrawn',
  'gloomy',
  'self_care',
  'not_eating',
  'hard_on_self',
  'post',
  'curtains',
  'life_event',
] as const
export type Sign = (typeof SIGNS)[number]

/** More is a talk. */
export const MOST_SIGNS = 3

/** @example fewEnough(['gloomy', 'gloomy']) // → true: the same sign once more @example fewEnough([]) // → false */
export function fewEnough(signs: readonly Sign[]): boolean {
  const { size } = new Set(signs)
  return size > 0 && size <= MOST_SIGNS
}
