import { ok, type Result, refuse } from '../kernel/result'
import { addDays, atLocalTime, MINUTE } from '../kernel/time'

/** How a moment that was kept for somebody ended; `withdrawn`: by us, before it came. */
export const TALK_OUTCOMES = ['held', 'missed', 'withdrawn'] as const
export type TalkOutcome = (typeof TALK_OUTCOMES)[number]

/** How long a talk may take, in minutes. */
export const TALK_MINUTES = [20, 30, 45, 60] as const
/** For how many weeks in a row the same hours may be published at once. */
export const TALK_WEEKS = [1, 2, 4, 8] as const
/** On one day; more is a slip of the hand. */
const MOST_A_DAY = 20

export interface Span {
  readonly startsAt: Date
  readonly endsAt: Date
}

interface Hours {
  /** ISO date of the first day. */
  readonly date: string
  /** By the clock on the wall: '14:00'. */
  readonly from: string
  readonly to: string
  readonly minutes: number
  readonly weeks: number
}

/**
 * Hours in which somebody sits ready, cut into moments of so many minutes; the same hours each week, by the clock on the
 * wall, also when it changes. What is left at the end and is too short is no moment.
 *
 * Errors: `intake.endsBeforeBegins`, `intake.tooShort` when not one fits, `intake.tooMany` on one day, `intake.past`.
 * @example momentsIn({ date: '2026-12-03', from: '14:00', to: '15:10', minutes: 30, weeks: 1 }, now) // → 14:00 and 14:30
 */
export function momentsIn({ date, from, to, minutes, weeks }: Hours, now: number): Result<readonly Span[]> {
  if (to <= from) return refuse('intake.endsBeforeBegins', { field: 'to' })
  if (atLocalTime(date, from) <= now) return refuse('intake.past', { field: 'date' })
  const length = minutes * MINUTE
  const spans: Span[] = []
  for (let week = 0; week < weeks; week++) {
    const day = addDays(date, week * 7)
    const [opens, closes] = [atLocalTime(day, from), atLocalTime(day, to)]
    const fit = Math.floor((closes - opens) / length)
    if (fit > MOST_A_DAY) return refuse('intake.tooMany', { field: 'to' })
    for (let n = 0; n < fit; n++)
      spans.push({ startsAt: new Date(opens + n * length), endsAt: new Date(opens + (n + 1) * length) })
  }
  return spans.length > 0 ? ok(spans) : refuse('intake.tooShort', { field: 'to' })
}
