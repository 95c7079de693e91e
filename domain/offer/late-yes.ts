import { DAY } from '../kernel/time'
import type { OfferState } from './offer-states'

/** An old link opens no list of who needs help. */
const OPEN_DAYS = 14

const TOO_LATE: readonly OfferState[] = ['taken_by_other', 'expired', 'recalled']

/** Was this asked, and over before an answer came? @example isTooLate('expired') // → true @example isTooLate('declined') // → false */
export const isTooLate = (state: OfferState): boolean => TOO_LATE.includes(state)

/**
 * May who opens this offer hear of another request on the spot? Whoever was asked and came too late; not for who said no,
 * nor by a letter of long ago. Times in epoch milliseconds.
 *
 * @example mayAskForAnother({ state: 'taken_by_other', sentAt: yesterday, expiresAt }, now) // → true
 * @example mayAskForAnother({ state: 'declined', sentAt: yesterday, expiresAt }, now) // → false
 */
export function mayAskForAnother(
  offer: { readonly state: OfferState; readonly sentAt: Date | null; readonly expiresAt: Date | null },
  now: number,
): boolean {
  const { state, sentAt, expiresAt } = offer
  if (sentAt === null || sentAt.getTime() < now - OPEN_DAYS * DAY) return false
  const silent = state === 'sent' && expiresAt !== null && expiresAt.getTime() <= now
  return silent || isTooLate(state)
}
