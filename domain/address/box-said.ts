import { BEHIND_SLASH, BOX, boxKept } from './box'
import { lineOf, numberBehind, takePostcode } from './said-line'

/**
 * The box as it was said: in its own field, or in the line that was typed. A number of the list that holds it already
 * says it.
 *
 * @example boxSaid({ box: '', typed: 'Markt 1/3', houseNumber: '1' })   // '3'
 * @example boxSaid({ box: '', typed: 'Markt 1/3', houseNumber: '1/3' }) // ''
 */
export function boxSaid(said: {
  readonly box: string
  readonly typed: string
  readonly houseNumber: string
}): string {
  const box = said.box || boxIn(said.typed)
  return said.houseNumber.endsWith(`/${box}`) ? '' : box
}

/**
 * Which door of the house was meant in an address of one line; empty when that was not said.
 *
 * @param text at most one line; longer than 200 characters is cut.
 * @example boxIn('Kerkstraat 12 bus 3, 2800 Stad') // '3'
 * @example boxIn('Kerkstraat 12, kamer 212')       // 'kamer 212'
 */
export function boxIn(text: string): string {
  const { rest } = takePostcode(numberBehind(lineOf(text)))
  return boxKept((BOX.exec(rest) ?? BEHIND_SLASH.exec(rest))?.[0] ?? '')
}
