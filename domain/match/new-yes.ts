import { isAbout } from '../help-request/wish-change'
import { stateIs } from '../kernel/state-table'
import { MATCH, type MatchState } from './match-states'

/**
 * Is the neighbour of this pair asked again, because the wish changed after the yes? Whoever pauses is asked on return.
 *
 * @example waitsForNewYes({ state: 'active', version: 1 }, { version: 2 }) // → true
 */
export const waitsForNewYes = (
  match: { readonly state: MatchState; readonly version: number },
  wish: { readonly version: number },
): boolean => stateIs(MATCH, match.state, 'running') && match.state !== 'paused' && !isAbout(match, wish)
