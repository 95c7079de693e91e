import { addDays, localDate } from '../kernel/time'

/** What came of thinking it over: they join, need another day, found another place, or rather not. */
export const THOUGHTS = ['yes', 'again', 'elsewhere', 'no'] as const

/** What may be written down of a talk: they join, or think it over first. */
export const TALK_ENDS = ['on', 'thinking'] as const

/** So long somebody may think at once, in days: who needs more says so on that day. */
export const LONGEST_THOUGHT = 92

/**
 * A day on which we call may be agreed from tomorrow on, and within three months.
 *
 * @param now epoch milliseconds
 * @example mayThinkUntil('2026-12-01', Date.UTC(2026, 10, 30)) // → true; for '2026-11-30' → false
 */
export function mayThinkUntil(isoDate: string, now: number): boolean {
  const today = localDate(now)
  return isoDate > today && isoDate <= addDays(today, LONGEST_THOUGHT)
}
