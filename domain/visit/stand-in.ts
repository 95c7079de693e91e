import { HELP_REQUEST, type HelpRequestState, isFinished } from '../help-request/help-request-states'
import { stateIs } from '../kernel/state-table'
import type { VisitState } from './visit-states'

/** So many may take turns for one person: with more, nobody is a familiar face. */
export const TEAM_AT_MOST = 3

/** What ends the wish itself ends it for everybody who takes turns; what ends with one neighbour does not. */
export const ENDS_FOR_ALL = [
  'on_hold',
  'withdrawn',
  'moved',
  'unsafe',
  'deceased',
] as const satisfies readonly HelpRequestState[]

/** States of a request of which nobody is told "we found nobody": the person needs no visit any more. */
const NEEDED_NO_MORE: readonly HelpRequestState[] = ['moved', 'unsafe', 'deceased', 'withdrawn']

/**
 * What becomes of a visit when the request for somebody else, this once, stands so; null when it stays as it is.
 *
 * @example afterStandIn('matched', 'sought') // → 'stood_in'
 * @example afterStandIn('no_match_yet', 'sought') // → 'uncovered': the resident is called again
 * @example afterStandIn('matched', 'planned') // → null: the neighbour comes after all
 */
export function afterStandIn(request: HelpRequestState, visit: VisitState): VisitState | null {
  if (visit !== 'sought' && visit !== 'stood_in') return null
  if (NEEDED_NO_MORE.includes(request)) return 'skipped'
  if (request === 'done' || (request === 'closed' && visit === 'stood_in'))
    return visit === 'stood_in' ? 'done' : null
  if (request === 'no_match_yet' || isFinished(request)) return 'uncovered'
  const comes = stateIs(HELP_REQUEST, request, 'engaged') && !stateIs(HELP_REQUEST, request, 'unhelped')
  if (comes) return visit === 'sought' ? 'stood_in' : null
  return visit === 'stood_in' ? 'sought' : null
}
