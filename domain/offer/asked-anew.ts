import { isAbout } from '../help-request/wish-change'
import { stateIs } from '../kernel/state-table'
import { type DeclineReason, OFFER, type OfferState } from './offer-states'

interface Asked {
  readonly state: OfferState
  readonly version: number
  readonly declineReason: DeclineReason | null
}

interface Wish {
  readonly version: number
}

/** A no to the help or to the person: it stands whatever else changes. */
const STANDS: readonly DeclineReason[] = ['not_for_me', 'know_person']
/** A no to the week. Whoever gave no reason is taken to have meant the moment. */
const OF_THE_MOMENT: readonly (DeclineReason | null)[] = [null, 'moment', 'busy']

/**
 * Does it still count that this neighbour was asked, now that the wish is as it is? Another version is another question,
 * but not while one is open, and not for who said that it is nothing for them.
 *
 * @example stillCounts({ state: 'declined', version: 1, declineReason: 'moment' }, { version: 2 }) // → false
 */
export const stillCounts = (asked: Asked, wish: Wish): boolean =>
  isAbout(asked, wish) ||
  stateIs(OFFER, asked.state, 'held') ||
  (asked.declineReason !== null && STANDS.includes(asked.declineReason))

/**
 * Is this neighbour asked about the new version without being chosen again: after silence, or a no to the moment?
 *
 * @example isAskedAnew({ state: 'declined', version: 1, declineReason: 'too_far' }, { version: 2 }) // → false
 */
export const isAskedAnew = (asked: Asked, wish: Wish): boolean =>
  !stillCounts(asked, wish) &&
  (asked.state === 'expired' || (asked.state === 'declined' && OF_THE_MOMENT.includes(asked.declineReason)))
