import { MINUTE } from '../kernel/time'

/** How we know that a number is this person's: we spoke on it, or they read back a code that was sent to it. */
export const PHONE_PROOFS = ['call', 'code'] as const

/** A code is good in the quarter of an hour in which it was sent, and in the next. */
const QUARTER = 15 * MINUTE

/**
 * The quarters of an hour whose codes are good now, the newest first.
 *
 * @example codeTimes(Date.UTC(2026, 5, 8, 10, 20)).length // → 2
 */
export function codeTimes(now: number): readonly [number, number] {
  const quarter = Math.floor(now / QUARTER)
  return [quarter, quarter - 1]
}

/** For so long a call that the telephone system told of is the one that staff write down. */
const SAME_CALL = 120 * MINUTE

/** From when on a call counts as this one, in epoch milliseconds. @example sameCallSince(now) // → two hours before */
export const sameCallSince = (now: number): number => now - SAME_CALL
