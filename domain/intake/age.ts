import type { VolunteerState } from '../volunteer/volunteer-states'

/** What somebody says of their age who wants to help. Nobody's birthday is kept. */
export const AGES = ['adult', 'minor', 'tooYoung'] as const
export type AgeSaid = (typeof AGES)[number]

export const ADULT_AGE = 18
/** So many days after somebody said that they are not eighteen we ask whether they are by now, and again each time they are not. */
export const ADULT_ASKED_DAYS = 183
/** What a city may choose, in years. Fifteen is the least that the law knows, after two years of secondary school. */
export const MINIMUM_AGES = [15, 16, 17, 18] as const
/** In years, as the law of 3 July 2005 has it; a city may ask for more. */
export const USUAL_MINIMUM_AGE = 16

/**
 * The answers on the form of a city: who may help from eighteen on is not asked whether they are nearly.
 *
 * @param minimumAge in years, a setting of the city
 * @example agesAsked(16) // → ['adult', 'minor', 'tooYoung'] @example agesAsked(18) // → ['adult', 'tooYoung']
 */
export const agesAsked = (minimumAge: number): readonly AgeSaid[] =>
  minimumAge < ADULT_AGE ? AGES : AGES.filter((age) => age !== 'minor')

/**
 * Who is not eighteen talks with us after a parent said yes.
 *
 * @example parentFirst({ isMinor: true, parentYesAt: null }) // → true
 */
export const parentFirst = ({
  isMinor,
  parentYesAt,
}: {
  readonly isMinor: boolean
  readonly parentYesAt: Date | null
}): boolean => isMinor && parentYesAt === null

/** Where somebody may stand before a parent was heard: on the way to the talk, or no longer. The database keeps it too. */
export const WITHOUT_PARENT = [
  'interested',
  'invited',
  'other_place',
  'not_suitable',
  'ended',
] as const satisfies readonly VolunteerState[]

/**
 * Whether a step waits for the yes of a parent.
 *
 * @example waitsForParent({ isMinor: true, parentYesAt: null }, 'intake_done') // → true; for 'ended' → false
 */
export const waitsForParent = (who: Parameters<typeof parentFirst>[0], to: VolunteerState): boolean =>
  parentFirst(who) && !(WITHOUT_PARENT as readonly VolunteerState[]).includes(to)
