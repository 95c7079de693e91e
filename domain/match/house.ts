import type { Reach } from '../resident/reach'

/**
 * May the neighbour read the number of the house? After the first call; who cannot be called is reached by going there.
 * The street is there from the start, so that they can say whether it suits.
 *
 * @example showsHouse(null, { how: 'phone', phone: '+3215112233', note: '' }) // → false: call first
 * @example showsHouse(null, { how: 'visit', note: '' }) // → true
 */
export const showsHouse = (firstContactAt: Date | null, reach: Reach): boolean =>
  firstContactAt !== null ||
  reach.how === 'visit' ||
  (reach.how === 'contact' && reach.contact.phone === null)
