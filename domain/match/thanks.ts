import type { MatchState } from './match-states'

/** Eight digits, however they are written: somebody can be called with it. */
const NUMBER = /(?:\d[\s./()+-]{0,2}){8,}/u
const ADDRESS_OF_SITE = /@|:\/\/|(?<!\p{L})www\./iu

/**
 * Do these words hold how or where to reach somebody? A letter of thanks lies open in a mailbox for years.
 *
 * @example holdsContact('Bel mij op 015 27 01 02', 'Dorpstraat') // → true
 * @example holdsContact('Dank voor 3 jaar koffie', 'Dorpstraat') // → false
 */
export function holdsContact(words: string, street: string | null): boolean {
  const named = street !== null && street !== '' && words.toLowerCase().includes(street.toLowerCase())
  return named || NUMBER.test(words) || ADDRESS_OF_SITE.test(words)
}

interface Helped {
  readonly state: MatchState
  readonly approvedAt: Date | null
  readonly createdAt: Date
}

/**
 * Whom a resident thanks: the neighbour of the latest help that was to be, also when it is over.
 *
 * @example thankable([{ state: 'proposed', approvedAt: null, … }]) // → undefined
 */
export const thankable = <M extends Helped>(matches: readonly M[]): M | undefined =>
  matches
    .filter(({ state, approvedAt }) => approvedAt !== null && state !== 'refused' && state !== 'handed_back')
    .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime())[0]
