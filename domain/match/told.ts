import { stateIs } from '../kernel/state-table'
import { MATCH, type MatchState, OUTCOMES } from './match-states'

/** What somebody can tell staff about a neighbour who helps, in the order of the screen. */
export const TOLD = [
  'called',
  ...OUTCOMES,
  'not_well_resident',
  'not_well_neighbour',
  'cannot',
  'not_this_neighbour',
] as const
export type Told = (typeof TOLD)[number]

/**
 * What can be told of this pair now: how it goes only of two who see each other, and trouble only of help that goes on.
 *
 * @example tellable({ state: 'proposed', firstContactAt: null }, 'weekly') // → ['cannot', 'not_this_neighbour']
 */
export function tellable(
  match: { readonly state: MatchState; readonly firstContactAt: Date | null },
  rhythm: 'once' | 'weekly',
): Told[] {
  const together = stateIs(MATCH, match.state, 'visible')
  return TOLD.filter((one) => {
    if (one === 'cannot' || one === 'not_this_neighbour') return true
    if (one === 'called') return together && match.firstContactAt === null
    if (one.startsWith('not_well')) return together && rhythm === 'weekly' && match.state !== 'ending'
    return together
  })
}
