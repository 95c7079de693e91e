import { OUTCOMES } from './match-states'

/** What somebody can tell staff about a neighbour who helps, in the order of the screen. */
export const TOLD = ['called', ...OUTCOMES, 'cannot', 'not_this_neighbour'] as const
export type Told = (typeof TOLD)[number]
