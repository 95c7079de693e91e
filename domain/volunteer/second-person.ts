import { stateIs } from '../kernel/state-table'
import { VOLUNTEER, type VolunteerState } from './volunteer-states'

/** How somebody came into the state in which they are. */
export interface LastStep {
  readonly from: VolunteerState | null
  readonly by: string | null
}

/**
 * Whether a step waits for a second person: who had the talk does not open the door too, and nobody alone lets somebody
 * in again who was stopped, not by way of an end either. Null: it does not.
 *
 * @example
 * secondPersonFor('intake_done', 'ready', { from: 'invited', by: 'c1' }, 'c1') // → 'vet'; for c2 → null
 * @example secondPersonFor('suspended', 'active', { from: 'active', by: 'c1' }, 'c2') // → 'unblock'
 */
export function secondPersonFor(
  from: VolunteerState,
  to: VolunteerState,
  last: LastStep | null,
  actorId: string | null,
): 'vet' | 'unblock' | null {
  if (!stateIs(VOLUNTEER, to, 'askable')) return null
  if (from === 'suspended' || (from === 'ended' && last?.from === 'suspended')) return 'unblock'
  return from === 'intake_done' && last !== null && last.by === actorId ? 'vet' : null
}
