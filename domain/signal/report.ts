import type { SignalState } from './signal-states'

/** Does the person know that somebody worries aloud about them? */
export const PERSON_KNOWS = ['yes', 'no', 'unknown'] as const
/** May the person hear who told us? */
export const MAY_TELL = ['yes', 'no'] as const

/** How a worry that somebody passed on ends: as a request, or closed because of this. */
export const SIGNAL_OUTCOMES = ['request', 'contact', 'known', 'elsewhere', 'no_need', 'not_found'] as const
export type SignalOutcome = (typeof SIGNAL_OUTCOMES)[number]
/** What staff choose when they close one. */
export const CLOSED_BECAUSE = [
  'contact',
  'known',
  'elsewhere',
  'no_need',
  'not_found',
] as const satisfies readonly SignalOutcome[]

/** All that whoever told it hears of it: that we have it, that somebody is on it, that it is closed. Never how. */
export const TOLD_STANDS = ['received', 'busy', 'closed'] as const
export type ToldStand = (typeof TOLD_STANDS)[number]

/**
 * How it stands for whoever told it. What became a request goes on as long as the request does.
 *
 * @example standOf('taken', false) // → 'busy' @example standOf('handled', true) // → 'busy'
 */
export function standOf(state: SignalState, goesOnAsRequest: boolean): ToldStand {
  if (state === 'open') return 'received'
  return state === 'taken' || goesOnAsRequest ? 'busy' : 'closed'
}
