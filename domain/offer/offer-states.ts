import type { StateRow } from '../kernel/state-table'
import type { Waiting } from '../practice/due'

/**
 * `waiting` was chosen by the coordinator and goes out when its turn comes. An offer that nobody answered is expired,
 * never declined.
 */
export const OFFER_STATES = [
  'waiting',
  'sent',
  'accepted',
  'declined',
  'expired',
  'recalled',
  'taken_by_other',
] as const
export type OfferState = (typeof OFFER_STATES)[number]

type Mark =
  /** Waits, is out or was said yes to: somebody counts on it, and it can be taken back. */
  | 'held'
  /** A neighbour was asked and it was theirs to answer. */
  | 'asked'
  /** The asking is over, whatever came of it. */
  | 'settled'

type Row = StateRow<OfferState, Mark> & Waiting

/** In line and after the answer it is the request that waits, not the offer. */
const QUIET = { waitsFor: null, due: null } as const

/** Everything that hangs on the state of an offer. Practice: docs/practice.md, "Offers". */
export const OFFER: Readonly<Record<OfferState, Row>> = {
  waiting: { ...QUIET, next: ['sent', 'recalled', 'taken_by_other'], is: ['held'] },
  sent: {
    next: ['accepted', 'declined', 'expired', 'recalled', 'taken_by_other'],
    waitsFor: 'volunteer',
    due: 'agreedDate',
    is: ['held', 'asked'],
  },
  accepted: { ...QUIET, next: ['recalled'], is: ['held', 'asked', 'settled'] },
  declined: { ...QUIET, next: [], is: ['asked', 'settled'] },
  expired: { ...QUIET, next: [], is: ['asked', 'settled'] },
  recalled: { ...QUIET, next: [], is: ['settled'] },
  taken_by_other: { ...QUIET, next: [], is: ['settled'] },
}

export const DECLINE_REASONS = ['moment', 'too_far', 'not_for_me', 'busy', 'know_person', 'call_me'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/**
 * Only "not for me", or no reason, says something about the person; the rest says something about the week.
 *
 * @example countsAgainst('moment') // → false @example countsAgainst(null) // → true
 */
export function countsAgainst(reason: DeclineReason | null): boolean {
  return reason === null || reason === 'not_for_me'
}
