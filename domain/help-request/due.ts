import { HOUR, nextWorkingDayEnd } from '../kernel/time'
import { type HelpRequestState, isFinished } from './states'

/**
 * By when somebody must look at a request that has just come into `state`, in epoch milliseconds; null when
 * nobody waits any more. A request is never silent for more than one working day (product.md, 9).
 */
export function dueAfter(
  state: HelpRequestState,
  now: number,
  visitEnds: number | null = null,
): number | null {
  if (isFinished(state)) return null
  switch (state) {
    case 'unsafe':
      return now
    case 'matched':
      return now + 24 * HOUR
    case 'in_progress':
      return Math.max(visitEnds ?? 0, now) + 24 * HOUR
    case 'ongoing':
      return now + 35 * 24 * HOUR
    default:
      return nextWorkingDayEnd(now)
  }
}
