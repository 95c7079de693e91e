/** Eleven digits with the usual signs between them, and no more beside them; a telephone number begins with + or 00. */
const WRITTEN = /(?<![\d+]|\d[ .-])(\d{2})[ .-]?(\d{2})[ .-]?(\d{2})[ .-]?(\d{3})[ .-]?(\d{2})(?![ .-]?\d)/g

/** The control of a Belgian national register number: what is left of the first nine digits, of this century or the last. */
const isControlled = (nine: string, control: string) =>
  [nine, `2${nine}`].some((digits) => 97 - (Number(digits) % 97) === Number(control))

/** Months of a register number, and of a BIS number: 20 or 40 more. 00 where the day of birth is not known. */
const isMonth = (month: number) => month % 20 <= 12 && month <= 52

/**
 * Whether somebody wrote a Belgian national register number: a date, a serial number and a control that fits. Such a
 * number is never kept. A telephone number or a reference of eleven digits fits once in about fifty.
 *
 * @example hasNationalNumber('85.07.30-033.28') // → true
 * @example hasNationalNumber('bel 0470 12 34 56') // → false
 */
export function hasNationalNumber(text: string): boolean {
  return [...text.matchAll(WRITTEN)].some(
    ([, year = '', month = '', day = '', serial = '', control = '']) =>
      isMonth(Number(month)) && Number(day) <= 31 && isControlled(`${year}${month}${day}${serial}`, control),
  )
}
