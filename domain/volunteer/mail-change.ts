import { DAY } from '../kernel/time'

/** How long a new address may say yes, in milliseconds: until the mailbox is opened on another device. */
export const MAIL_CHANGE_LASTS = DAY

/** Who holds a key: the new address, that says yes, or the old one, that may say no. */
export type MailSide = 'new' | 'old'

/** `denied`: the old address said no when the new one had already said yes. */
export type MailChangeStage = 'waiting' | 'confirmed' | 'stopped' | 'expired' | 'denied'

interface Change {
  readonly expiresAt: Date
  readonly confirmedAt: Date | null
  readonly stoppedAt: Date | null
}

/**
 * How far a change of mail address is.
 *
 * @param now epoch milliseconds
 * @example mailChangeStage({ expiresAt: yesterday, confirmedAt: null, stoppedAt: null }, now) // → 'expired'
 */
export function mailChangeStage(change: Change, now: number): MailChangeStage {
  if (change.confirmedAt) return change.stoppedAt ? 'denied' : 'confirmed'
  if (change.stoppedAt) return 'stopped'
  return change.expiresAt.getTime() > now ? 'waiting' : 'expired'
}
