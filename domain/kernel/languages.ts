import { LANGUAGE_TAGS, SOURCE_LOCALE } from './locales'

/**
 * The languages in which residents and volunteers can say that they speak (ISO 639-1), in the order of the forms. The
 * matching keeps each as one bit beside the kinds of help, so there is room for twenty, one of them for whoever said nothing.
 */
export const SPOKEN_LANGUAGES = [
  'nl',
  'fr',
  'en',
  'de',
  'ar',
  'tr',
  'es',
  'pl',
  'uk',
  'ru',
  'it',
  'pt',
  'ro',
  'bg',
  'sq',
  'fa',
  'ps',
  'so',
  'ti',
] as const

const TAGS: Readonly<Record<string, string>> = LANGUAGE_TAGS

/**
 * A language by its name in the language of the reader, as it stands in a list.
 *
 * @example languageName('fr', 'nl') // → 'Frans'
 */
export function languageName(code: string, locale: string): string {
  const tag = TAGS[locale] ?? LANGUAGE_TAGS[SOURCE_LOCALE]
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}
