import { boxInWords } from './box'
import { boxIn } from './box-said'

interface Home {
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
}

/**
 * The lines as on a letter. An address outside our list stands as it was typed, with the box in it.
 * @example ['Kerkstraat 212 bus 3', '1000 Dorp']
 */
export function addressLines(home: Home, boxWord: string): string[] {
  const { street, houseNumber, postcode, municipality } = home
  const box = home.box && home.box !== boxIn(street ?? '') ? boxInWords(home.box, boxWord) : null
  const words = (parts: (string | null)[]) => parts.filter(Boolean).join(' ')
  return [words([street, houseNumber, box]), words([postcode, municipality])].filter(Boolean)
}

/** All on one line. @example 'Kerkstraat 212 bus 3, 1000 Dorp' */
export const addressLine = (home: Home, boxWord: string): string => addressLines(home, boxWord).join(', ')
