import type { HelpRequestState } from '../help-request/help-request-states'
import { addDays, localDate } from '../kernel/time'
import type { Outcome } from './match-states'

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

interface Paused {
  readonly approvedAt: Date | null
  readonly firstContactAt: Date | null
  readonly outcome: Outcome | null
}

/**
 * Where help goes on after a pause: exactly where it stood, with the same neighbour.
 *
 * @example afterPause({ approvedAt: null, firstContactAt: null, outcome: null }, 'once') // → { match: 'proposed', request: 'proposed_to_resident' }
 */
export function afterPause(match: Paused, rhythm: 'once' | 'weekly') {
  if (match.approvedAt === null) return back('proposed', 'proposed_to_resident')
  if (match.firstContactAt === null && match.outcome === null) return back('active', 'matched')
  return back('active', rhythm === 'weekly' && match.outcome !== null ? 'ongoing' : 'in_progress')
}

const back = (match: 'proposed' | 'active', request: HelpRequestState) => ({ match, request })
