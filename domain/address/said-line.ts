import { BOX_WORD } from './box'

// "bus 1201" is no postcode.
const POSTCODE = new RegExp(String.raw`(?<!\b(?:${BOX_WORD})[\s.]*)\b(?:b-?)?([1-9]\d{3})\b`, 'giu')
const NUMBER_FIRST = new RegExp(
  String.raw`^(\d{1,3}(?:[a-z]|\s?(?:bis|ter))?)\s*,?\s+(\p{L}[^\d,]*?)\s*(?=$|,|\b(?:${BOX_WORD})[\s.]*\d|\b[1-9]\d{3}\b(?!.*\d))`,
  'iu',
)

/**
 * One line of at most 200 characters, in one spelling, without what nobody sees: a soft hyphen, a space without width.
 *
 * @example lineOf('Markt 12  # 3') // → 'Markt 12/3'
 */
export const lineOf = (text: string): string =>
  text
    .slice(0, 200)
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s*#\s*(?=\d)/g, '/')
    .replace(/\s+/g, ' ')
    .trim()

/** The number behind the street, also for who writes it before. @example numberBehind('12 Markt bus 3') // 'Markt 12 bus 3' */
export const numberBehind = (line: string): string => line.replace(NUMBER_FIRST, '$2 $1 ').trim()

/**
 * The last group of four digits is the postcode, unless it is the only number behind a street name.
 *
 * @example takePostcode('Markt 12, 2800') // → { postcode: '2800', rest: 'Markt 12,' }
 */
export function takePostcode(line: string): { postcode: string | null; rest: string } {
  const last = [...line.matchAll(POSTCODE)].at(-1)
  if (!last?.[1]) return { postcode: null, rest: line }
  const before = line.slice(0, last.index)
  const after = line.slice(last.index + last[0].length)
  const rest =
    before.trim() === ''
      ? after.replace(/^[\s,]+[^,]*,(?=.*\d)/, '')
      : `${before.replace(/[\s,]+$/, '')},${after}`
  return { postcode: last[1], rest }
}
