/** A distance as people say it: to ten metres, or in tenths of a kilometre. @example metresWords(1234, 'nl') // → '1,2 km' */
export function metresWords(metres: number, locale: string): string {
  const near = metres < 995
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: near ? 'meter' : 'kilometer',
    maximumFractionDigits: near ? 0 : 1,
  }).format(near ? Math.round(metres / 10) * 10 : metres / 1000)
}
