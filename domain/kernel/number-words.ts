import { keptFormatter } from './kept-formatter'

/** The one place where a number becomes words, in the spelling of the reader's language. */
function inWords(options: Intl.NumberFormatOptions): (value: number, locale: string) => string {
  const formatter = keptFormatter((tag) => new Intl.NumberFormat(tag, options))
  return (value, locale) => formatter(locale).format(value)
}

const metresOnly = inWords({ style: 'unit', unit: 'meter', maximumFractionDigits: 0 })
const kilometres = inWords({ style: 'unit', unit: 'kilometer', maximumFractionDigits: 1 })

/** A distance as people say it: to ten metres, or in tenths of a kilometre. @example metresWords(1234, 'nl') // → '1,2 km' */
export function metresWords(metres: number, locale: string): string {
  const near = metres < 995
  return near ? metresOnly(Math.round(metres / 10) * 10, locale) : kilometres(metres / 1000, locale)
}

/** @example percent(0.231, 'nl') // → '23%' */
export const percent = inWords({ style: 'percent' })

const withDecimals = keptFormatter((places) =>
  inWords({ minimumFractionDigits: Number(places), maximumFractionDigits: Number(places) }),
)

/** Always as many decimals, so that figures stand under each other. @example decimals(0.6, 3, 'nl') // → '0,600' */
export function decimals(value: number, places: number, locale: string): string {
  return withDecimals(String(places))(value, locale)
}

/** With its sign. @example signed(0.3, 'nl') // → '+0,30' */
export function signed(value: number, locale: string): string {
  return `${value > 0 ? '+' : ''}${decimals(value, 2, locale)}`
}

/** @example oneDecimal(5.72, 'nl') // → '5,7' */
export const oneDecimal = inWords({ maximumFractionDigits: 1 })

/** How many. @example wholeNumber(1234, 'nl') // → '1.234' */
export const wholeNumber = inWords({ maximumFractionDigits: 0 })
