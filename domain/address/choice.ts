import { boxSaid } from './box-said'

/** The choice for an address that stands in no list: what was typed is kept. */
export const AS_TYPED = 'as-typed'

/** What tells a house of the list apart, with its number as it was said and the one that stands for it. */
interface Listed {
  readonly addressId: string | null
  readonly houseNumber: string | null
  readonly nearest: string | null
}

/** The house number that a person reads. @example numberOf({ houseNumber: null, nearest: '14' }) // → '14' */
export const numberOf = ({ houseNumber, nearest }: Omit<Listed, 'addressId'>): string =>
  houseNumber ?? nearest ?? ''

/**
 * What a form sends for a house that was chosen: which one, and its number as it was said.
 *
 * @example choiceOf({ addressId: 'a1', houseNumber: '12A', nearest: '12' }) // → 'a1|12A'
 */
export const choiceOf = (house: Listed): string => `${house.addressId ?? ''}|${numberOf(house)}`

/** What a form brings of an address. */
export interface SaidAddress {
  readonly typed: string
  readonly box: string
  /** `choiceOf` a house, or AS_TYPED; empty as long as there was nothing to choose from. */
  readonly choice: string
  /** The words that the choices belonged to: other words mean another choice. */
  readonly searched: string
  /** For an address outside the list: its quarter, and its point on the map as `pointText` writes it. Empty: not said. */
  readonly quarter: string
  readonly point: string
}

/** An address as the operations take it. Without `addressId` the words stand for it. */
export interface Where {
  readonly addressId: string | null
  readonly houseNumber: string
  readonly box: string
  readonly typed: string
  readonly quarter: string
  readonly point: string
}

/** The address as it was typed, with where it lies when that was said. */
function inWords({ typed, box, quarter, point }: SaidAddress): Where {
  const said = { typed: typed.trim(), houseNumber: '' }
  return { ...said, addressId: null, box: boxSaid({ ...said, box }), quarter, point }
}

/**
 * The address that was chosen; null while one must still be chosen. Nothing typed is an answer too: no address. The box
 * has its own field, or stands at the end of the line: nobody types it twice. Who names a quarter or a point says with it
 * that the address stands in no list.
 *
 * @example whereSaid({ typed: 'Markt 1 bus 3', box: '', choice: 'a1|1', searched: 'Markt 1 bus 3', quarter: '', point: '' })
 * // → { addressId: 'a1', houseNumber: '1', box: '3', typed: 'Markt 1 bus 3', quarter: '', point: '' }
 */
export function whereSaid(said: SaidAddress): Where | null {
  const { box, choice, searched, quarter, point } = said
  const kept = inWords(said)
  const words = kept.typed
  if (words === '') return kept
  const outside = quarter !== '' || point !== ''
  if ((choice === '' && !outside) || searched.trim() !== words) return null
  if (choice === AS_TYPED || choice === '') return kept
  const [addressId = '', houseNumber = ''] = choice.split('|')
  return {
    ...kept,
    addressId,
    houseNumber,
    box: boxSaid({ box, typed: words, houseNumber }),
    quarter: '',
    point: '',
  }
}

/**
 * The address that was chosen, or the words as they were typed: for whoever stands at a door and chooses from no list.
 *
 * @example whereOrWords({ typed: 'Markt 1', choice: '', … }) // → { addressId: null, …, typed: 'Markt 1' }
 */
export const whereOrWords = (said: SaidAddress): Where => whereSaid(said) ?? inWords(said)
