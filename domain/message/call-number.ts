import { hasTooMany, lacksDigits, saidNumber } from '../resident/said-number'

/** Whose number it is, by the word before it. */
export type Side = 'caller' | 'called' | 'unsaid'
export interface NumberIn {
  /** As it is dialled: `0470 00 00 12`, `+32470000012`. */
  readonly number: string
  readonly side: Side
}

/** Puts what is no number, but is written in digits, out of the way. */
const CUT = '¦'
const DAY = '(?:0?[1-9]|[12]\\d|3[01])'
const MONTH = '(?:0?[1-9]|1[0-2])'
const TIME = '\\d{1,2} ?[:hu] ?\\d{2}(?::\\d{2})?(?![\\d])'
/** Not the end of a number with the same signs in it: "0496.07.08.55 om 14u03". */
const ALONE = '(?<!\\d[/.-]?)'
const NO_NUMBERS = [
  new RegExp(`(?<!\\d)20\\d\\d-${MONTH}-${DAY}(?!\\d)`, 'g'),
  new RegExp(`${ALONE}${DAY}([/.-])${MONTH}\\1(?:20)\\d\\d(?!\\d)`, 'g'),
  new RegExp(`${ALONE}${DAY}([/.-])${MONTH}\\1\\d\\d(?=[ ,]+(?:(?:om|at|à|a|@) )?${TIME})`, 'g'),
  new RegExp(`(?<![\\d+])${TIME}`, 'g'),
]

const CALLER =
  /(?<!\p{L})(?:van|from|de|du|door|by|par|beller|bellernummer|oproeper|caller|calling number|afzender|appelant|exp[ée]diteur)(?!\p{L})/giu
const CALLED =
  /(?<!\p{L})(?:naar|to|vers|[àa]|op|on|aan|voor|for|pour|sur|au|bestemming|destination|destinataire|called|dialled|dialed|gebelde?|opgeroepen|appel[ée]|bel|appelez|call|contact(?:eer|ez)?|help ?desk|vragen|questions?|tel|t[ée]l)(?!\p{L})/giu

const lastOf = (words: RegExp, before: string) => [...before.matchAll(words)].at(-1)?.index ?? -1

function sideOf(before: string): Side {
  const [caller, called] = [lastOf(CALLER, before), lastOf(CALLED, before)]
  return caller === called ? 'unsaid' : caller > called ? 'caller' : 'called'
}

const NUMBER =
  /(?<![\p{L}\d.,_@/+-])(?:\+|\(?0|32(?=[ ./-]?\d))\d*(?:(?:[ \u00a0]|[ ./–-]{1,3}| ?[()] ?){1,2}\d+)*(?![\p{L}_@\d])/gu

/** Lines of a telephone exchange: nobody calls from them. */
const SERVICE = /^(?:800|90\d|70|78)/

const nationalOf = (digits: string): string | null => {
  const [, national] = /^(?:\+32|0032|32)0?(\d*)$/.exec(digits) ?? /^0(?!0)(\d*)$/.exec(digits) ?? []
  return national ?? null
}
const isWhole = (digits: string) => {
  const national = nationalOf(digits)
  if (national !== null) return !lacksDigits(national) && !hasTooMany(national)
  return /^(?:\+|00)[1-9]\d{8,13}$/.test(digits)
}

/** Signs of a number with all that people write between its digits. */
const LONGEST_RUN = 60

/** The number at the beginning: a group of digits after a whole Belgian number is about something else. */
function beginning(run: string): string | null {
  const groups = [...run.slice(0, LONGEST_RUN).matchAll(/\d+/g)]
  const ends = groups.map(({ index, 0: group }) => index + group.length)
  const heads = ends.map((end) => run.slice(0, end))
  const isBelgian = nationalOf(run.replace(/[^\d+]/g, '').slice(0, 4)) !== null
  const digitsOf = (head: string) => head.replace(/[^\d+]/g, '')
  const found = (isBelgian ? heads : heads.reverse()).find((head) => isWhole(digitsOf(head)))
  if (!found) return null
  const { number } = saidNumber(found)
  return digitsOf(number).startsWith('32') ? `+${number}` : number
}

/**
 * The telephone numbers of one line, and whose each is. Dates and times are none, nor is a line of the exchange itself
 * (0800, 090x, 070, 078), unless it says that it called.
 *
 * @param before the line before, which names what follows: "Van:"
 * @example numbersIn('Gemiste oproep van 0470 00 00 12 naar 015 00 00 78', '') // → [{ number: '0470 00 00 12', side: 'caller' }, { number: '015 00 00 78', side: 'called' }]
 */
export function numbersIn(line: string, before: string): readonly NumberIn[] {
  const plain = NO_NUMBERS.reduce((text, pattern) => text.replace(pattern, CUT), line)
  const found: NumberIn[] = []
  let from = 0
  for (const { 0: run, index } of plain.matchAll(NUMBER)) {
    const number = beginning(run)
    if (number === null) continue
    const words = plain.slice(from, index)
    from = index + run.length
    const side = sideOf(
      /[\p{L}\d]/u.test(words) ? (words.split(CUT).at(-1) ?? '') : found.length > 0 ? '' : before,
    )
    const isService = SERVICE.test(nationalOf(number.replace(/[^\d+]/g, '')) ?? '')
    found.push({ number, side: isService && side === 'unsaid' ? 'called' : side })
  }
  return found
}

/** As two spellings of one number are compared: its last nine signs. @example endOf('+32 15 00 00 78') // → '15000078' */
export const endOf = (number: string): string => {
  const digits = number.replace(/[^\d+]/g, '')
  return nationalOf(digits) ?? digits.replace(/^00/, '+')
}
