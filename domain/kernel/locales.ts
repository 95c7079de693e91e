/** Languages in which the whole site and all its letters are written; the source, without prefix in addresses, is Dutch. */
export const HOUSE_LOCALES = ['nl', 'fr', 'en'] as const

/**
 * Languages in which somebody can ask, see how it goes and find help now, and in which we write to residents: a door
 * into the house. What stands behind the door is written in the source.
 */
export const DOOR_LOCALES = ['de', 'tr', 'ar', 'es', 'pl', 'uk'] as const

export const LOCALES = [...HOUSE_LOCALES, ...DOOR_LOCALES] as const
export type Locale = (typeof LOCALES)[number]
export type HouseLocale = (typeof HOUSE_LOCALES)[number]
export type DoorLocale = (typeof DOOR_LOCALES)[number]
export const SOURCE_LOCALE = 'nl' satisfies HouseLocale

/** @example isDoor('tr') // → true */
export const isDoor = (locale: string): locale is DoorLocale => DOOR_LOCALES.some((one) => one === locale)

/**
 * For what is not written at the door, an SMS among them: its letters are those of the west.
 *
 * @example inHouse('uk') // → 'nl'
 */
export const inHouse = (locale: Locale): HouseLocale => (isDoor(locale) ? SOURCE_LOCALE : locale)

/**
 * Each language as this city writes it, in the tags of BCP 47: for browsers, readers aloud, numbers and dates. Arabic as
 * in Morocco: most who speak it here come from there, and its numbers are those of the telephone.
 */
export const LANGUAGE_TAGS = {
  nl: 'nl-BE',
  fr: 'fr-BE',
  en: 'en-GB',
  de: 'de-BE',
  tr: 'tr-TR',
  ar: 'ar-MA',
  es: 'es-ES',
  pl: 'pl-PL',
  uk: 'uk-UA',
} as const satisfies Record<Locale, string>

/** Which way a language is read. @example directionOf('ar') // → 'rtl' */
export const directionOf = (locale: string): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr')
