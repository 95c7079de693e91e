import { keptFormatter } from './kept-formatter'
import { LANGUAGE_TAGS, SOURCE_LOCALE } from './locales'
import { CITY_TIME_ZONE } from './time'

const TAGS: Readonly<Record<string, string>> = LANGUAGE_TAGS

/** The one place where a moment becomes words. Always the city's zone; only the words follow the language. */
function inWords(options: Intl.DateTimeFormatOptions): (moment: Date, locale: string) => string {
  const formatter = keptFormatter(
    (tag) => new Intl.DateTimeFormat(tag, { timeZone: CITY_TIME_ZONE, ...options }),
  )
  return (moment, locale) => formatter(TAGS[locale] ?? LANGUAGE_TAGS[SOURCE_LOCALE]).format(moment)
}

/**
 * A date without a time stands at noon, so that no zone moves it to another day.
 *
 * @example dateAtNoon('2026-11-26').toISOString() // → '2026-11-26T12:00:00.000Z'
 */
export function dateAtNoon(isoDate: string): Date {
  return new Date(`${isoDate}T12:00:00Z`)
}

/** @example dayLong(dateAtNoon('2026-11-26'), 'nl') // → 'donderdag 26 november' */
export const dayLong = inWords({ weekday: 'long', day: 'numeric', month: 'long' })

/** @example dayShort(dateAtNoon('2026-11-26'), 'nl') // → 'do 26 nov' */
export const dayShort = inWords({ weekday: 'short', day: 'numeric', month: 'short' })

/** @example time(new Date(Date.UTC(2026, 10, 26, 11)), 'nl') // → '12:00' */
export const time = inWords({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

/** @example dayAndTime(new Date(Date.UTC(2026, 10, 26, 11)), 'nl') // → 'do 26 nov 12:00' */
export function dayAndTime(moment: Date, locale: string): string {
  return `${dayShort(moment, locale)} ${time(moment, locale)}`
}

/** @example 'woensdag 25 november 12:00' */
export function dayAndTimeLong(moment: Date, locale: string): string {
  return `${dayLong(moment, locale)} ${time(moment, locale)}`
}

const weekdayLong = inWords({ weekday: 'long' })

/** 0 = Monday. 2024-01-01 was a Monday. @example weekdayName(3, 'nl') // → 'donderdag' */
export function weekdayName(weekday: number, locale: string): string {
  return weekdayLong(new Date(Date.UTC(2024, 0, 1 + weekday, 12)), locale)
}

const dayOfYear = inWords({ year: 'numeric', month: 'long', day: 'numeric' })
const monthOfYear = inWords({ year: 'numeric', month: 'long' })

/**
 * A date as exact as it was given: a day, or a month when no more is known.
 *
 * @example dateAsGiven('2013-10', 'nl')    // → 'oktober 2013'
 * @example dateAsGiven('2026-03-12', 'nl') // → '12 maart 2026'
 */
export function dateAsGiven(isoDate: string, locale: string): string {
  const exact = isoDate.length > 7
  const day = dateAtNoon(exact ? isoDate : `${isoDate}-01`)
  return exact ? dayOfYear(day, locale) : monthOfYear(day, locale)
}
