/**
 * What somebody may say yes to: that we seek help without asking each time; help for one request; that care or health is
 * written down; that their story is told.
 */
export const CONSENT_ABOUTS = ['standing', 'request', 'notes', 'story'] as const
export type ConsentAbout = (typeof CONSENT_ABOUTS)[number]

/** A yes to one request is written down at that request, never by itself. */
export const CONSENTS_BY_HAND = ['standing', 'notes', 'story'] as const satisfies readonly ConsentAbout[]

export const CONSENT_GIVERS = ['self', 'relative', 'guardian'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]
export const CONSENT_HOWS = ['phone', 'in_person', 'paper', 'page'] as const
/** How staff hear or receive one. */
export const CONSENTS_HEARD = [
  'phone',
  'in_person',
  'paper',
] as const satisfies readonly (typeof CONSENT_HOWS)[number][]

interface Given {
  readonly givenOn: string
  readonly until: string | null
  readonly withdrawnOn: string | null
}

/**
 * Does a consent hold on this day? Its last day counts; the day on which it was taken back does not. Days are ISO dates
 * of the city.
 *
 * @example holdsOn({ givenOn: '2026-01-01', until: '2026-06-30', withdrawnOn: null }, '2026-07-01') // → false
 */
export const holdsOn = ({ givenOn, until, withdrawnOn }: Given, day: string): boolean =>
  givenOn <= day && (until === null || day <= until) && withdrawnOn === null

/**
 * Who may give it. That somebody need not be asked each time, only they can say, or who decides for them by law.
 *
 * @example mayGive('standing', 'relative') // → false
 */
export const mayGive = (about: ConsentAbout, giver: ConsentGiver): boolean =>
  about !== 'standing' || giver !== 'relative'
