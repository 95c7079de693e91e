import { boxInWords } from './box'
import { boxIn } from './box-said'

interface Home {
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  /** What a point on the map lies by. */
  readonly pointNear?: string | null
}

/** In the language of the reader. */
export interface AddressWords {
  readonly box: string
  readonly point: (near: string) => string
}

/**
 * The lines as on a letter. An address outside our list stands as it was typed, with the box in it; one that was shown on
 * the map says so, and never takes the number of a house nearby.
 *
 * @example ['Kerkstraat 212 bus 3', '1000 Dorp']
 */
export function addressLines(home: Home, say: AddressWords): string[] {
  const { street, houseNumber, postcode, municipality, pointNear } = home
  const box = home.box && home.box !== boxIn(street ?? '') ? boxInWords(home.box, say.box) : null
  const words = (parts: (string | null)[]) => parts.filter(Boolean).join(' ')
  return [
    words([street, houseNumber, box]),
    pointNear ? say.point(pointNear) : '',
    words([postcode, municipality]),
  ].filter(Boolean)
}

/** All on one line. @example 'Kerkstraat 212 bus 3, 1000 Dorp' */
export const addressLine = (home: Home, say: AddressWords): string => addressLines(home, say).join(', ')
