/**
 * A date as exact as it was given: a day, or a month when no more is known.
 *
 * @example sourceDate('2013-10', 'nl') // → 'oktober 2013'
 * @example sourceDate('2026-03-12', 'nl') // → '12 maart 2026'
 */
export function sourceDate(isoDate: string, locale: string): string {
  const exact = isoDate.length > 7
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(exact && { day: 'numeric' }),
  }).format(new Date(exact ? isoDate : `${isoDate}-01`))
}
