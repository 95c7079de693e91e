import { DOOR_LOCALES, type DoorLocale, isDoor, type Locale, SOURCE_LOCALE } from '../kernel/locales'

/** Nobody of the city read it yet, and the page says so; somebody did; the city does not show it. */
export const TRANSLATION_STATES = ['unread', 'read', 'off'] as const
export type TranslationState = (typeof TRANSLATION_STATES)[number]
export type Translations = Readonly<Record<DoorLocale, TranslationState>>

/** How every translation begins: shown, and marked. */
export const UNREAD_TRANSLATIONS = Object.fromEntries(
  DOOR_LOCALES.map((locale) => [locale, 'unread']),
) as Translations

/**
 * The language in which we write to somebody who reads this one: a translation that is off is not sent either.
 *
 * @example writtenIn('tr', { ...UNREAD_TRANSLATIONS, tr: 'off' }) // → 'nl'
 */
export function writtenIn(locale: Locale, translations: Translations): Locale {
  return isDoor(locale) && translations[locale] === 'off' ? SOURCE_LOCALE : locale
}
