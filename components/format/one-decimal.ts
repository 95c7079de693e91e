/** @example oneDecimal(5.72, 'nl') // → '5,7' */
export function oneDecimal(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value)
}
