import { BOX } from './box'
import { houseNumberKey } from './house-number'
import { lineOf, numberBehind, takePostcode } from './said-line'
import { streetKey } from './street-key'

/** What someone typed or said, taken apart. All names are street keys; empty when not said. */
export type AddressQuery =
  | {
      readonly kind: 'street'
      readonly street: string
      readonly houseNumber: string | null
      readonly postcode: string | null
      /** Words after the number or after a comma: a municipality or part of one. */
      readonly place: string
    }
  | { readonly kind: 'corner'; readonly streets: readonly [string, string]; readonly place: string }

const CORNER =
  /^\s*(?:op\s+)?(?:de\s+)?hoek\s+(?:van\s+)?(?:de\s+|het\s+)?(.+?)\s+(?:en|met|&|\/|\+)\s+(?:de\s+|het\s+)?(.+)$/iu
const PLACE_FIRST = /^[^\d,]+,(?!\s*(?:nr|nummer|huisnummer|n°))[^\d,]{3,}\d/iu
const CORNER_SLASH = /^\s*([^\d/]{4,}?)\s*[/&+]\s*([^\d/]{4,})$/u
const NUMBER =
  /\b(?:nr\.?|nummer|huisnummer|n°)?\s*(\d{1,5}(?:\s?[a-z]\b|\s?(?:bis|ter)\b)?(?:\s?\/\s?\d{1,4}[a-z]?\b|-\d{1,4}\b)?)(?![\w-])/iu

/**
 * Takes an address apart as people type it or say it to someone who types.
 *
 * @param text at most one line; longer than 200 characters is cut, nobody's address is.
 * @example parseAddressQuery('Kerkstr. 12 bus 3, 2800 Stad')
 * // { kind: 'street', street: 'kerkstraat', houseNumber: '12', postcode: '2800', place: 'stad' }
 * @example parseAddressQuery('hoek van de Kerkstraat en de Molenweg, Dorp')
 * // { kind: 'corner', streets: ['kerkstraat', 'molenweg'], place: 'dorp' }
 */
export function parseAddressQuery(text: string): AddressQuery {
  const line = lineOf(text)
  return parseCorner(line) ?? parseStreet(line)
}

function parseCorner(line: string): AddressQuery | null {
  const found = CORNER.exec(line) ?? CORNER_SLASH.exec(line)
  if (!found?.[1] || !found[2]) return null
  const [second = '', ...place] = found[2].split(',')
  const streets = [streetKey(found[1]), streetKey(second)] as const
  return streets[0] && streets[1] ? { kind: 'corner', streets, place: placeKey(place.join(' ')) } : null
}

function parseStreet(line: string): AddressQuery {
  const { postcode, rest } = takePostcode(numberBehind(line))
  const parts = rest
    .replace(BOX, '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
  // "Dorp, Kerkstraat 12" begins with its place.
  const [head = '', ...tail] = PLACE_FIRST.test(parts.join())
    ? [...parts.slice(1), ...parts.slice(0, 1)]
    : parts
  // "Kerkstraat, 12" has its number behind the comma; "Kerkstraat 12, Dorp" its place.
  const numberFirst = tail[0] !== undefined && /^(?:nr\.?\s*)?\d/i.test(tail[0])
  const said = numberFirst ? `${head} ${tail.shift()}` : head
  const { street, houseNumber, after } = takeNumber(said)
  const place = placeKey([after, ...tail].join(' '))
  return { kind: 'street', street: streetKey(street), houseNumber, postcode, place }
}

function takeNumber(said: string): { street: string; houseNumber: string | null; after: string } {
  // A number at the very start belongs to the name: 18-Oktoberstraat.
  const found = NUMBER.exec(said.slice(1))
  if (!found?.[1]) return { street: said, houseNumber: null, after: '' }
  const street = said.slice(0, found.index + 1)
  const after = said.slice(found.index + 1 + found[0].length)
  return { street, houseNumber: houseNumberKey(found[1]), after }
}

/** Places are compared by the same key as streets: "St-Niklaas" finds "Sint-Niklaas". */
function placeKey(text: string): string {
  return streetKey(text.replace(/^\s*(?:te|in)\s+/i, ''))
}
