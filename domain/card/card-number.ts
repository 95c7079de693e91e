/** How many numbers there are to draw from: nobody finds one by trying. */
export const CARD_NUMBERS = 10 ** 10

/** As on a transfer of a Belgian bank: what is left after 97, and 97 itself for nothing left. */
const checkOf = (drawn: string) => String(Number(drawn) % 97 || 97).padStart(2, '0')

/**
 * The number on a card: ten figures that were drawn by lot, and two that tell a slip of the finger from a number that
 * is of nobody.
 *
 * @param drawn below CARD_NUMBERS
 * @example cardNumber(1) // → '000000000101'
 */
export function cardNumber(drawn: number): string {
  const ten = String(drawn).padStart(10, '0')
  return ten + checkOf(ten)
}

/**
 * What somebody reads from a card and types, with spaces or without. Null: no card has such a number, so it was
 * misread or mistyped.
 *
 * @example readCardNumber('0000 0000 0101') // → '000000000101' @example readCardNumber('0000 0000 0110') // → null
 */
export function readCardNumber(typed: string): string | null {
  const digits = typed.replace(/[\s.\-/]/g, '')
  return /^\d{12}$/.test(digits) && checkOf(digits.slice(0, 10)) === digits.slice(10) ? digits : null
}

/** In three groups of four, to be read aloud. @example shownCardNumber('000000000101') // → '0000 0000 0101' */
export const shownCardNumber = (number: string): string => number.replace(/(\d{4})(?=\d)/g, '$1 ')
