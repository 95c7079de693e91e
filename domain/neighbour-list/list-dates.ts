import { DAY } from '../kernel/time'

/** The first letters of the months that tell them apart, in Dutch, French and English. */
const MONTHS: readonly RegExp[] = [
  /^jan/,
  /^(?:feb|fev)/,
  /^(?:maa|mrt|mar)/,
  /^(?:apr|avr)/,
  /^(?:mei|mai|may)/,
  /^(?:jun|juin)/,
  /^(?:jul|juil)/,
  /^(?:aug|aou)/,
  /^sep/,
  /^(?:okt|oct)/,
  /^nov/,
  /^dec/,
]

/** The day of the week before a date tells nothing that the date does not. */
const WEEKDAY =
  /^(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|di|wo|do|vr|za|zo|lun(?:di)?|mardi|mer(?:credi)?|jeu(?:di)?|ven(?:dredi)?|sam(?:edi)?|dim(?:anche)?)[ .,]+(?=\d)/

/** Day 1 of a spreadsheet is 1 January 1900, and it believes that 1900 had a 29 February. */
const SHEET_EPOCH = Date.UTC(1899, 11, 30)

function iso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return real && year >= 1900 && year <= 2200 ? date.toISOString().slice(0, 10) : null
}

/** Two figures are of the last hundred years. */
function wholeYear(said: string, thisYear: number): number {
  if (said.length > 2) return Number(said)
  const here = Math.floor(thisYear / 100) * 100 + Number(said)
  return here > thisYear ? here - 100 : here
}

/**
 * A day as people and spreadsheets write it: `12/03/2021`, `12-3-21`, `3 maart 2021`, `maart 2021`, `2021-03-12`,
 * `44267`, `2019`. The day stands before the month, as here. What is no day is null, and is asked.
 *
 * @param thisYear of four figures, to know the hundred of `21`.
 * @example dayIn('12/03/2021', 2026) // → '2021-03-12'
 * @example dayIn('44267', 2026) // → '2021-03-12' @example dayIn('31/02/2021', 2026) // → null
 */
export function dayIn(text: string, thisYear: number): string | null {
  const said = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(WEEKDAY, '')
    .replace(/[ t]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?z?$/, '')
    .trim()
  const first = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(said)
  if (first) return iso(Number(first[1]), Number(first[2]), Number(first[3]))
  const last = /^(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})$/.exec(said)
  if (last) return iso(wholeYear(last[3] ?? '', thisYear), Number(last[2]), Number(last[1]))
  const words = /^(?:(\d{1,2})(?:er|e|de|ste|st|nd|rd|th)?[ .-]+)?([a-z]{3,})[ .,-]+(\d{4}|\d{2})$/.exec(said)
  if (words) {
    const month = MONTHS.findIndex((name) => name.test(words[2] ?? '')) + 1
    return month === 0 ? null : iso(wholeYear(words[3] ?? '', thisYear), month, Number(words[1] ?? 1))
  }
  const number = /^(\d{4,5})(?:[.,]\d+)?$/.exec(said)?.[1]
  if (number?.length === 4) return iso(Number(number), 1, 1)
  const serial = Number(number)
  return serial > 7300 ? new Date(SHEET_EPOCH + serial * DAY).toISOString().slice(0, 10) : null
}

/**
 * Whole years between two days, both as ISO dates.
 *
 * @example yearsBetween('2008-11-30', '2026-11-29') // → 17
 */
export const yearsBetween = (from: string, to: string): number =>
  Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0)
