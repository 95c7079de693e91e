/** Languages in which the site and its letters are written; the source, without prefix in addresses, is Dutch. */
export const LOCALES = ['nl', 'fr', 'en'] as const
export type Locale = (typeof LOCALES)[number]
export const SOURCE_LOCALE = 'nl' satisfies Locale

/** Each language as this city writes it, in the tags of BCP 47: for browsers, readers aloud, numbers and dates. */
export const LANGUAGE_TAGS = { nl: 'nl-BE', fr: 'fr-BE', en: 'en-GB' } as const satisfies Record<
  Locale,
  string
>
