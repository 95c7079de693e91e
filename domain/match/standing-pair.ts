import { DAY } from '../kernel/time'

/** Two good contacts soon after each other, or three in a year. */
const ENOUGH = [
  { contacts: 2, within: 60 * DAY },
  { contacts: 3, within: 365 * DAY },
] as const

/** An old row of good contacts is no news: the last one was within these. */
export const PROPOSED_WITHIN = 14 * DAY

/**
 * Whether somebody asks these two if the neighbour may come every week: after two or three contacts that went well.
 *
 * @param good when each of them was, in epoch milliseconds, in any order
 * @example mayBecomePair([now - 3 * DAY, now - 40 * DAY], now) // → true: two in two months
 * @example mayBecomePair([now - 3 * DAY, now - 90 * DAY], now) // → false, until there is a third
 */
export function mayBecomePair(good: readonly number[], now: number): boolean {
  const last = Math.max(...good)
  if (good.length === 0 || last > now || last < now - PROPOSED_WITHIN) return false
  return ENOUGH.some(({ contacts, within }) => good.filter((at) => at > now - within).length >= contacts)
}
