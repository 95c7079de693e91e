export const LOCALES = ['nl', 'fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const SOURCE_LOCALE = 'nl' satisfies Locale
