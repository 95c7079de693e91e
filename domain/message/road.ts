/** How somebody wants to hear from us. */
export const PREFERENCES = ['mail', 'sms', 'call'] as const
export type Preference = (typeof PREFERENCES)[number]

export const ROADS = ['mail', 'sms'] as const
export interface Road {
  readonly by: (typeof ROADS)[number]
  readonly address: string
}

/** Numbers to which an SMS can be sent: mobile ones of here and of the neighbours; E.164. */
const MOBILE = /^\+(?:324[5-9]\d{7}|316\d{8}|33[67]\d{8}|3526\d{8}|491[567]\d{8,9})$/

/** @example isMobile('+32470112233') // → true @example isMobile('+3215000000') // → false */
export const isMobile = (number: string): boolean => MOBILE.test(number)

interface Reached {
  readonly email: string | null
  readonly phone: string | null
  /** Null: they did not say; then it is mail. */
  readonly prefers: Preference | null
}

/**
 * Where a message may go, the first that works first. Without any, somebody of us calls.
 *
 * @example roadsTo({ email: null, phone: '+32470112233', prefers: 'sms' }) // → [{ by: 'sms', address: '+32470112233' }]
 * @example roadsTo({ email: 'an@post.be', phone: null, prefers: 'call' }) // → []
 */
export function roadsTo({ email, phone, prefers }: Reached): readonly Road[] {
  if (prefers === 'call') return []
  const mail: Road[] = email ? [{ by: 'mail', address: email }] : []
  const sms: Road[] = prefers === 'sms' && phone && isMobile(phone) ? [{ by: 'sms', address: phone }] : []
  return [...sms, ...mail]
}

/**
 * May somebody with this number choose this? An SMS needs a mobile.
 *
 * @example mayPrefer('sms', '+3215000000') // → false @example mayPrefer('call', null) // → true
 */
export const mayPrefer = (prefers: Preference | null | undefined, phone: string | null): boolean =>
  prefers !== 'sms' || (phone !== null && isMobile(phone))
