/** The one place where a number becomes words, in the spelling of the reader's language. */
function formatted(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  return new Intl.NumberFormat(locale, options).format(value)
}

/** A distance as people say it: to ten metres, or in tenths of a kilometre. @example metresWords(1234, 'nl') // → '1,2 km' */
export function metresWords(metres: number, locale: string): string {
  const near = metres < 995
  return formatted(near ? Math.round(metres / 10) * 10 : metres / 1000, locale, {
    style: 'unit',
    unit: near ? 'meter' : 'kilometer',
    maximumFractionDigits: near ? 0 : 1,
  })
}

/** @example percent(0.231, 'nl') // → '23%' */
export function percent(share: number, locale: string): string {
  return formatted(share, locale, { style: 'percent' })
}

/** Always as many decimals, so that figures stand under each other. @example decimals(0.6, 3, 'nl') // → '0,600' */
export function decimals(value: number, places: number, locale: string): string {
  return formatted(value, locale, { minimumFractionDigits: places, maximumFractionDigits: places })
}

/** With its sign. @example signed(0.3, 'nl') // → '+0,30' */
export function signed(value: number, locale: string): string {
  return `${value > 0 ? '+' : ''}${decimals(value, 2, locale)}`
}

/** @example oneDecimal(5.72, 'nl') // → '5,7' */
export function oneDecimal(value: number, locale: string): string {
  return formatted(value, locale, { maximumFractionDigits: 1 })
}
