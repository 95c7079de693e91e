/** @example percent(0.231, 'nl') // → '23%' */
export function percent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent' }).format(share)
}

/** Always as many decimals, so that figures stand under each other. @example decimals(0.6, 3, 'nl') // → '0,600' */
export function decimals(value: number, places: number, locale: string): string {
  const digits = { minimumFractionDigits: places, maximumFractionDigits: places }
  return new Intl.NumberFormat(locale, digits).format(value)
}

/** With its sign. @example signed(0.3, 'nl') // → '+0,30' */
export function signed(value: number, locale: string): string {
  return `${value > 0 ? '+' : ''}${decimals(value, 2, locale)}`
}
