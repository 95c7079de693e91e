import { localDate } from '../kernel/time'
import { VISIT, type VisitState } from './visit-states'

interface Span {
  readonly from: Date
  readonly to: Date
}

interface Turn {
  readonly state: VisitState
  readonly hours: Span
}

/**
 * The day on which somebody comes next, whoever it is: of help for once what was agreed, of a series the first turn that
 * stands. An ISO date; null when nothing is agreed. `now` is in epoch milliseconds.
 *
 * @example nextComing(null, [skippedOnMonday, plannedForTuesday], Sunday) // → the Tuesday
 */
export function nextComing(once: Span | null, turns: readonly Turn[], now: number): string | null {
  const stands = turns.filter(({ state }) => VISIT[state].is.includes('comes') || state === 'stood_in')
  const coming = [...(once ? [once] : []), ...stands.map(({ hours }) => hours)]
    .filter(({ to }) => to.getTime() > now)
    .map(({ from }) => from.getTime())
  return coming.length === 0 ? null : localDate(Math.min(...coming))
}
