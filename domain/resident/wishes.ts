/** What a neighbour does well to know or to bring along, and what somebody likes. */
export const RESIDENT_WISHES = [
  'same-neighbour',
  'hard-of-hearing',
  'calls-are-hard',
  'stairs',
  'pets',
  'smoke',
] as const
export type ResidentWish = (typeof RESIDENT_WISHES)[number]

/** What a neighbour meets at somebody's home, and may be unable to: each is a hard rule of the matching. */
export const AT_HOME = ['stairs', 'pets', 'smoke'] as const satisfies readonly ResidentWish[]
export type AtHome = (typeof AT_HOME)[number]

/**
 * What a neighbour meets there, of all that is good to know.
 *
 * @example atHomeOf(['same-neighbour', 'pets']) // → ['pets']
 */
export const atHomeOf = (wishes: readonly ResidentWish[]): AtHome[] =>
  AT_HOME.filter((one) => wishes.includes(one))
