import { dueBy } from '../practice/due'
import type { CityPractice } from '../practice/practice'
import { HELP_REQUEST, type HelpRequestState } from './help-request-states'

/**
 * By when somebody must look at a request that has just come into `state`, in epoch milliseconds; null when
 * nobody waits any more. A request is never silent for more than one working day.
 *
 * @example dueAfter('triage', Thursday 24 December 2026, practice) // → Monday 28 December, closing time
 */
export function dueAfter(
  state: HelpRequestState,
  now: number,
  practice: CityPractice,
  visitEnds: number | null = null,
): number | null {
  const { due } = HELP_REQUEST[state]
  return due === null ? null : dueBy(due, practice, { now, visitEnds })
}
