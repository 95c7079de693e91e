import { addDays, localDate } from '../kernel/time'

/** How many months a kept period has. */
export const LENGTHS = [12, 3, 1] as const
export type Length = (typeof LENGTHS)[number]

/** A month, a quarter or a year of the calendar. */
export interface Period {
  /** ISO date of its first day. */
  readonly firstDay: string
  readonly months: Length
}

/** Whole months, both named as `2026-03` and both counted. */
export interface Range {
  readonly from: string
  readonly to: string
}

/**
 * A month is counted when it is over for so many days: what happened on its last day is written down by then, and what is
 * counted once stays as it is.
 */
export const SETTLES_AFTER_DAYS = 5

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/

/** Months since the year 0. @example monthNumber('2026-03') // → 24314 */
export const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** @example monthOf(24314) // → '2026-03' */
export const monthOf = (number: number): string =>
  `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`

/** @example monthAfter('2026-12', 1) // → '2027-01' */
export const monthAfter = (month: string, months: number): string => monthOf(monthNumber(month) + months)

/** @example isMonth('2026-13') // → false */
export const isMonth = (text: string): boolean => MONTH.test(text)

/** The day after its last. @example nextDay({ firstDay: '2026-10-01', months: 3 }) // → '2027-01-01' */
export const nextDay = ({ firstDay, months }: Period): string => `${monthAfter(firstDay, months)}-01`

/**
 * The last month that is over and settled.
 *
 * @param now epoch milliseconds
 * @example lastSettled(Date.UTC(2026, 10, 30)) // → '2026-10' @example lastSettled(Date.UTC(2026, 11, 3)) // → '2026-10'
 */
export const lastSettled = (now: number): string =>
  monthAfter(addDays(localDate(now), -SETTLES_AFTER_DAYS).slice(0, 7), -1)

/**
 * Every year, quarter and month that is over and settled, from the first day of that year on; the longest first.
 *
 * @example settledPeriods('2026', '2026-04').map(({ firstDay, months }) => `${firstDay} ${months}`)
 *   // → ['2026-01-01 3', '2026-01-01 1', '2026-02-01 1', '2026-03-01 1', '2026-04-01 1']
 */
export function settledPeriods(year: string, last: string): Period[] {
  const [first, end] = [monthNumber(`${year}-01`), monthNumber(last) + 1]
  return LENGTHS.flatMap((months) =>
    Array.from({ length: Math.max(0, Math.floor((end - first) / months)) }, (_, at) => ({
      firstDay: `${monthOf(first + at * months)}-01`,
      months,
    })),
  )
}

/**
 * The fewest kept periods that make up a range.
 *
 * @example tiles({ from: '2025-11', to: '2026-04' }).map(({ firstDay, months }) => `${firstDay} ${months}`)
 *   // → ['2025-11-01 1', '2025-12-01 1', '2026-01-01 3', '2026-04-01 1']
 */
export function tiles({ from, to }: Range): Period[] {
  const end = monthNumber(to) + 1
  const found: Period[] = []
  for (let at = monthNumber(from); at < end; ) {
    const months = LENGTHS.find((one) => at % one === 0 && at + one <= end) ?? 1
    found.push({ firstDay: `${monthOf(at)}-01`, months })
    at += months
  }
  return found
}

/**
 * The kept period that is exactly this range, if there is one: only of these different people are counted.
 *
 * @example asPeriod({ from: '2026-04', to: '2026-06' }) // → { firstDay: '2026-04-01', months: 3 }
 * @example asPeriod({ from: '2026-03', to: '2026-05' }) // → null
 */
export function asPeriod(range: Range): Period | null {
  const [only, ...more] = tiles(range)
  return only && more.length === 0 ? only : null
}

/** A range that somebody may choose with one click. */
export const PRESETS = ['quarter', 'year', 'month', 'last_year'] as const
export type Preset = (typeof PRESETS)[number]

/**
 * The last whole quarter, the year so far, the last month and the year before, as far as months were kept.
 *
 * @example presets({ from: '2026-01', to: '2026-10' }).map(({ preset, range }) => `${preset} ${range.from} ${range.to}`)
 *   // → ['quarter 2026-07 2026-09', 'year 2026-01 2026-10', 'month 2026-10 2026-10']
 */
export function presets(kept: Range): { readonly preset: Preset; readonly range: Range }[] {
  const end = monthNumber(kept.to) + 1
  const [thisYear, quarterEnd] = [Math.floor((end - 1) / 12) * 12, Math.floor(end / 3) * 3]
  const starts: Readonly<Record<Preset, readonly [from: number, until: number]>> = {
    quarter: [quarterEnd - 3, quarterEnd],
    year: [thisYear, end],
    month: [end - 1, end],
    last_year: [thisYear - 12, thisYear],
  }
  return PRESETS.flatMap((preset) => {
    const [from, until] = starts[preset]
    if (from < monthNumber(kept.from)) return []
    return [{ preset, range: { from: monthOf(from), to: monthOf(until - 1) } }]
  })
}

/**
 * What somebody chose, within what was kept; nothing, or nonsense, is the last whole quarter, of which everything is told.
 * Turned round when it ends before it begins.
 *
 * @example chosenRange({ from: '2026-09', to: '2026-03' }, { from: '2026-01', to: '2026-10' }) // → 2026-03 to 2026-09
 */
export function chosenRange(
  asked: { readonly from?: string | undefined; readonly to?: string | undefined },
  kept: Range,
): Range {
  const within = (month: string | undefined, otherwise: string) =>
    month && isMonth(month) && month >= kept.from && month <= kept.to ? month : otherwise
  const usual = presets(kept)[0]?.range ?? kept
  const from = within(asked.from, usual.from)
  const to = within(asked.to, usual.to)
  return from <= to ? { from, to } : { from: to, to: from }
}

/** Every month of a range, at most so many of the last. @example monthsOf({ from: '2026-09', to: '2026-11' }, 2) // → ['2026-10', '2026-11'] */
export function monthsOf({ from, to }: Range, most: number): string[] {
  const [first, end] = [monthNumber(from), monthNumber(to) + 1]
  const start = Math.max(first, end - most)
  return Array.from({ length: end - start }, (_, at) => monthOf(start + at))
}
