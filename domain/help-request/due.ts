import { onOpenDay, workingDayEnd } from '../city/calendar'
import type { CityPractice } from '../city/practice'
import { DAY, HOUR } from '../kernel/time'
import { type HelpRequestState, isFinished } from './states'

/**
 * By when somebody must look at a request that has just come into `state`, in epoch milliseconds; null when
 * nobody waits any more. A request is never silent for more than one working day. Only a worry is due on a day on
 * which the city is closed.
 *
 * @example dueAfter('triage', Thursday 24 December 2026, practice) // → Monday 28 December, closing time
 */
export function dueAfter(
  state: HelpRequestState,
  now: number,
  practice: CityPractice,
  visitEnds: number | null = null,
): number | null {
  if (isFinished(state)) return null
  const { contactHours, afterVisitHours, reviewDays } = practice.terms
  switch (state) {
    case 'unsafe':
      return now
    case 'matched':
      return onOpenDay(practice, now + contactHours * HOUR)
    case 'in_progress':
      return onOpenDay(practice, Math.max(visitEnds ?? 0, now) + afterVisitHours * HOUR)
    case 'ongoing':
      return onOpenDay(practice, now + reviewDays * DAY)
    default:
      return workingDayEnd(practice, now)
  }
}
