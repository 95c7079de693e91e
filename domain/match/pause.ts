import type { HelpRequestState } from '../help-request/help-request-states'
import { addDays, localDate } from '../kernel/time'
import { MATCH, type MatchState, type Outcome } from './match-states'

/** A pause without an end in sight is an end. */
const LONGEST_DAYS = 366

/**
 * A pause begins today and ends later, at most a year later.
 *
 * @example mayPauseUntil('2026-12-24', Christmas Day 2026) // → false: it would end before it begins
 */
export function mayPauseUntil(isoDate: string, now: number): boolean {
  const today = localDate(now)
  return isoDate > today && isoDate <= addDays(today, LONGEST_DAYS)
}

/** @example canPause('ending') // → false: who stops has no break */
export const canPause = (state: MatchState): boolean => MATCH[state].next.includes('paused')

interface Paused {
  readonly approvedAt: Date | null
  readonly firstContactAt: Date | null
  readonly outcome: Outcome | null
  /** Where it stood. */
  readonly pausedFrom: MatchState | null
}

/**
 * Where help goes on after a pause: exactly where it stood, with the same neighbour.
 *
 * @example afterPause({ approvedAt: null, firstContactAt: null, outcome: null, pausedFrom: 'proposed' }, 'once') // → { match: 'proposed', request: 'proposed_to_resident' }
 */
export function afterPause(match: Paused, rhythm: 'once' | 'weekly') {
  if (match.approvedAt === null) return back('proposed', 'proposed_to_resident')
  const from = match.pausedFrom ?? 'active'
  const state = from === 'proposed' || !canPause(from) ? 'active' : from
  if (match.firstContactAt === null && match.outcome === null) return back(state, 'matched')
  return back(state, rhythm === 'weekly' && match.outcome !== null ? 'ongoing' : 'in_progress')
}

const back = (match: MatchState, request: HelpRequestState) => ({ match, request })
