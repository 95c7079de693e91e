import { DAY } from '../kernel/time'

const REOPENS_WITHIN_DAYS = 14

/**
 * May what ended then still be taken up again under its own number? Later it is a new request.
 *
 * @example mayReopen(Date.now() - 13 * DAY, Date.now()) // → true
 */
export const mayReopen = (endedAt: number, now: number): boolean => now - endedAt <= REOPENS_WITHIN_DAYS * DAY
