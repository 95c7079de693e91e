/**
 * A date as it was typed in three boxes. Without a year it is the first such day from `today` on; two digits mean
 * this century. Null when there is no such day.
 *
 * @param today ISO date in the city.
 * @example typedDate({ day: '27', month: '3', year: '' }, '2026-11-22') // → '2027-03-27'
 */
export function typedDate(
  typed: { readonly day: string; readonly month: string; readonly year: string },
  today: string,
): string | null {
  const [day, month, year] = [typed.day, typed.month, typed.year].map((part) => part.trim())
  if (!day || !month || !/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month)) return null
  if (year) return /^(?:\d{2}|\d{4})$/.test(year) ? existing(year.padStart(4, '20'), month, day) : null
  const thisYear = Number(today.slice(0, 4))
  // A day that only a leap year has: at most eight years away.
  for (let next = thisYear; next <= thisYear + 8; next++) {
    const date = existing(String(next), month, day)
    if (date && date >= today) return date
  }
  return null
}

function existing(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${date}T12:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(date) ? date : null
}
