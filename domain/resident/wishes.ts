import { type HelpKind, needsWalk } from '@/domain/help-request/kinds'

/** What a neighbour does well to know or to bring along, and what somebody likes. */
export const RESIDENT_WISHES = [
  'same-neighbour',
  'hard-of-hearing',
  'calls-are-hard',
  'stairs',
  'pets',
  'smoke',
  'no-smoker',
  'no-pet-along',
] as const
export type ResidentWish = (typeof RESIDENT_WISHES)[number]

/**
 * What a neighbour meets with somebody, and may be unable to: each is a hard rule of the matching. What the resident does
 * not want brought along is among it: who smokes cannot be the one who does not.
 */
export const BOUNDS = [
  'stairs',
  'pets',
  'smoke',
  'hard-of-hearing',
  'no-smoker',
  'no-pet-along',
] as const satisfies readonly ResidentWish[]
export type Bound = (typeof BOUNDS)[number]

/**
 * What a neighbour meets there, of all that is good to know.
 *
 * @example boundsOf(['same-neighbour', 'pets']) // → ['pets']
 */
export const boundsOf = (wishes: readonly ResidentWish[]): Bound[] =>
  BOUNDS.filter((one) => wishes.includes(one))

/**
 * Who goes there meets the stairs, the dog and the smoke; who calls meets an ear that does not hear well.
 *
 * @example isMetIn('pets', 'PHONE_CALL') // → false
 */
export const isMetIn = (bound: Bound, kind: HelpKind): boolean =>
  needsWalk(kind) === (bound !== 'hard-of-hearing')

/**
 * What is good to know of a person after somebody said which of the bounds hold: of the rest nothing changes.
 *
 * @example withBounds(['same-neighbour', 'pets'], ['stairs']) // → ['same-neighbour', 'stairs']
 */
export const withBounds = (wishes: readonly ResidentWish[], bounds: readonly Bound[]): ResidentWish[] => [
  ...wishes.filter((wish) => !boundsOf([wish]).length),
  ...bounds,
]
