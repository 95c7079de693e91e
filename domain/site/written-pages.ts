import { type Translations, writtenIn } from '../city/translations'
import { type DoorLocale, isDoor, LOCALES, type Locale } from '../kernel/locales'
import { type Address, site } from './addresses'

/** Where somebody asks, sees how it goes, and finds help now. */
const DOOR: readonly Address[] = [
  site.home,
  site.helpNow,
  site.worried,
  ...Object.values(site.ask),
  ...Object.values(site.own),
]

/** German is a language of the country: all that residents read. */
const MORE: Partial<Record<DoorLocale, readonly Address[]>> = {
  de: [site.privacy, site.accessibility, site.sources],
}

/**
 * Is this page written in this language?
 *
 * @example isWritten('tr', site.home)      // → true
 * @example isWritten('tr', site.work.list) // → false
 */
export function isWritten(locale: string, page: Address): boolean {
  return !isDoor(locale) || [...DOOR, ...(MORE[locale] ?? [])].includes(page)
}

/**
 * The languages of a page that this city shows, in their order.
 *
 * @example languagesOf(site.work.list, UNREAD_TRANSLATIONS) // → ['nl', 'fr', 'en']
 */
export function languagesOf(page: Address, translations: Translations): readonly Locale[] {
  return LOCALES.filter((one) => isWritten(one, page) && writtenIn(one, translations) === one)
}
