import type { Transitions } from '../kernel/states'

/**
 * Source: domain.md D2. `waiting` was chosen by the coordinator and goes out when its turn comes. An offer that
 * nobody answered is expired, never declined.
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

export const OFFER_TRANSITIONS: Transitions<OfferState> = {
  waiting: ['sent', 'recalled', 'taken_by_other'],
  sent: ['accepted', 'declined', 'expired', 'recalled', 'taken_by_other'],
  accepted: ['recalled'],
  declined: [],
  expired: [],
  recalled: [],
  taken_by_other: [],
}

/** Waits, is out or was said yes to: somebody counts on it, and it can be taken back. */
const HELD_STATES: readonly OfferState[] = ['waiting', 'sent', 'accepted']

/** @example isHeld('sent') // → true @example isHeld('expired') // → false */
export const isHeld = (state: OfferState): boolean => HELD_STATES.includes(state)

export const DECLINE_REASONS = ['moment', 'too_far', 'not_for_me', 'busy', 'know_person', 'call_me'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Only "not for me" says something about the person; the rest says something about the week. */
export function countsAgainst(reason: DeclineReason | null): boolean {
  return reason === null || reason === 'not_for_me'
}
