/** Languages in which the site and its letters are written; the source, without prefix in addresses, is Dutch. */
export const LOCALES = ['nl', 'fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const SOURCE_LOCALE = 'nl' satisfies Locale
