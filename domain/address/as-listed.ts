import { BEHIND_SLASH, BOX } from './box'
import { lineOf } from './said-line'
import { plainWords, streetKey } from './street-key'

/**
 * Words to look somebody up by, with the short forms of a street written out and the door of the house left off, because a
 * list of addresses has neither. Null when that is no other spelling.
 *
 * @example asListed('Leuvense stwg 12 bus 3') // 'leuvense steenweg 12'
 * @example asListed('Zoë')                    // null
 */
export function asListed(typed: string): string | null {
  const line = lineOf(typed)
  const listed = streetKey(line.replace(BOX, ' ').replace(BEHIND_SLASH, ' '))
  return listed === '' || listed === plainWords(line) ? null : listed
}
