import { DAY, MINUTE } from '../kernel/time'

/** Why a message could not be handed over. Never the words of the server: they hold addresses. */
export const FAILURES = [
  'no_server',
  'unreachable',
  'timeout',
  'sign_in',
  'postponed',
  'refused',
  'other',
] as const
export type Failure = (typeof FAILURES)[number]

const WAITS_MIN = [1, 4, 10, 15, 30] as const
const EVERY_MIN = 60
/** From when mail that does not leave is somebody's work. */
export const MAIL_LATE_MS = 15 * MINUTE

/** A weekend, and a server that is only mended on the next Monday. */
const GIVEN_UP_MS = 7 * DAY

/**
 * When a message is tried again after so many tries in vain, in epoch milliseconds; null when it failed for a week.
 *
 * @example nextTry(1, now, now) // → a minute from now @example nextTry(9, yesterday, now) // → in an hour
 */
export function nextTry(tries: number, failingSince: number, now: number): number | null {
  if (now - failingSince >= GIVEN_UP_MS) return null
  return now + (WAITS_MIN[tries - 1] ?? EVERY_MIN) * MINUTE
}

/**
 * Does this status say that the address itself is wrong? Only then is it written to no more: a full box, a filter or a
 * server of ours that is blocked says nothing about the person. RFC 3463: X.1.1-3 and X.1.6 no such address, X.1.10 a
 * domain that takes no mail, X.2.1 a closed box, X.4.4 a domain that leads nowhere.
 *
 * @example isWrongAddress('5.1.1') // → true @example isWrongAddress('5.7.1') // → false @example isWrongAddress('4.4.4') // → false
 */
export const isWrongAddress = (status: string): boolean => /^5\.(1\.([1236]|10)|2\.1|4\.4)$/.test(status)
