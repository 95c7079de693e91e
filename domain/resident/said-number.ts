export interface SaidNumber {
  /** What is dialled, as it was written; empty when there is no number in it. */
  readonly number: string
  /** All that was said beside it: an extension, who answers, a second number. */
  readonly note: string
}

/** A digit, or the letter O of who means a zero; never a letter of a word such as "of", "ou" or "telefoon". */
const DIGIT = String.raw`(?:\d|(?<!(?![oO])\p{L}[oO]*)(?:[oO](?!\p{L})|[oO](?=[\doO])))`
const NUMBER = new RegExp(String.raw`[+(]{0,2}${DIGIT}(?:[\p{Zs}\s./()\-–]*${DIGIT})*`, 'u')
/** Longer than any number of the world: two numbers with a stroke between them. */
const MOST_DIGITS = 15
/** Says only that a number follows. */
const LABEL = /^(?:telefoon(?:nummer)?|tel|gsm|mobiel|nummer|nr|t[ée]l[ée]phone|t[ée]l|phone|mobile)\.?$/iu

const bare = (words: string) =>
  words.replace(/^[\p{Zs}\s:;,.()/–-]+|[\p{Zs}\s:;,(/–-]+$/gu, '').replace(/^([^()]*)\)$/u, '$1')

/**
 * The number in what somebody says of how to call them, and everything beside it, so that nothing of it is lost.
 *
 * @example saidNumber('015 00 00 78 ext. 212')       // → { number: '015 00 00 78', note: 'ext. 212' }
 * @example saidNumber('dochter: 0470 00 00 12')      // → { number: '0470 00 00 12', note: 'dochter' }
 * @example saidNumber('015 00 00 78 of 0470 000012') // → { number: '015 00 00 78', note: 'of 0470 000012' }
 */
export function saidNumber(said: string): SaidNumber {
  const found = NUMBER.exec(said)
  if (!found || !/\d/.test(found[0])) return { number: '', note: bare(said) }
  const [whole] = found
  const [first = whole] =
    whole.replace(/[^\doO]/g, '').length > MOST_DIGITS ? whole.split(/\s*[/–]\s*|\s-\s/u) : []
  // A bracket that was opened after the number belongs to the words.
  const number = first.trim().replace(/[(\s./–-]+$/u, '')
  const before = bare(said.slice(0, found.index))
  const after = bare(said.slice(found.index + number.length))
  return { number, note: [LABEL.test(before) ? '' : before, after].filter((one) => one !== '').join(', ') }
}

/**
 * Whether a Belgian number lacks digits: of a mobile telephone there are nine after the zero, of every other eight.
 *
 * @param national digits without the zero or the country code
 * @example lacksDigits('47812345') // → true @example lacksDigits('15412345') // → false
 */
export const lacksDigits = (national: string): boolean => national.length < (/^4[5-9]/.test(national) ? 9 : 8)

/** Whether it has too many. @example hasTooMany('154123456') // → true @example hasTooMany('478123456') // → false */
export const hasTooMany = (national: string): boolean => national.length > (/^4[5-9]/.test(national) ? 9 : 8)
