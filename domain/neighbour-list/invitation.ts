import { DAY, MINUTE } from '../kernel/time'

/** The words of the invitation to which somebody says yes; another one whenever they say something else. */
export const CONSENT_VERSION = '2026-11'

/** Letters wait so long, in milliseconds: whoever took the wrong list undoes it before anybody notices. */
export const INVITE_AFTER = 15 * MINUTE

/** Letters that leave in one minute, so that a mail server is not flooded. */
export const INVITES_A_MINUTE = 100

/** One reminder, after so many days without an answer. */
export const REMIND_AFTER_DAYS = 14

/** Whoever did not answer by then is gone; by the nightly work, see the terms of privacy. */
export const ANSWER_WITHIN_DAYS = 30

/** So long a list that was taken can be undone. */
export const UNDO_WITHIN_DAYS = 14

/** What somebody says to an invitation. */
export const INVITATION_ANSWERS = ['yes', 'no'] as const

/** How the link stands: it can be answered, or they said yes. After a no there is nothing left. */
export const INVITATION_STAGES = ['open', 'yes'] as const

/** How a yes came. */
export const LISTED_HOWS = ['link', 'phone', 'form'] as const

/**
 * When the letter to each leaves, in epoch milliseconds.
 *
 * @example inviteAt(taken, 250) - taken // → 17 minutes
 */
export const inviteAt = (takenAt: number, place: number): number =>
  takenAt + INVITE_AFTER + Math.floor(place / INVITES_A_MINUTE) * MINUTE

/**
 * May a list that was taken at that moment still be undone?
 *
 * @example mayUndoList(fifteenDaysAgo, now) // → false
 */
export const mayUndoList = (takenAt: number, now: number): boolean => now - takenAt < UNDO_WITHIN_DAYS * DAY
