import { keptFormatter } from './kept-formatter'
import { LANGUAGE_TAGS, LOCALES, type Locale, SOURCE_LOCALE } from './locales'

/** The languages that forms show first, in this order (ISO 639-1). */
export const COMMON_LANGUAGES = [
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

/**
 * The others (ISO 639-1, else 639-3), shown by their names. Another one is a code here; what has no name in the catalogue
 * of the browser has its own below.
 */
const OTHER_LANGUAGES = [
  ...[
    'af',
    'am',
    'arc',
    'az',
    'be',
    'bm',
    'bn',
    'bs',
    'ca',
    'ckb',
    'cs',
    'da',
    'ee',
    'el',
    'et',
    'eu',
    'ff',
    'fi',
  ],
  ...[
    'fy',
    'ga',
    'gl',
    'gu',
    'ha',
    'he',
    'hi',
    'hr',
    'ht',
    'hu',
    'hy',
    'id',
    'ig',
    'ja',
    'ka',
    'kab',
    'kg',
    'kk',
  ],
  ...[
    'km',
    'ko',
    'ku',
    'ky',
    'lb',
    'ln',
    'lo',
    'lt',
    'lu',
    'lv',
    'mg',
    'mk',
    'ml',
    'mn',
    'mr',
    'ms',
    'mt',
    'my',
  ],
  ...[
    'ne',
    'no',
    'om',
    'pa',
    'pap',
    'rn',
    'rom',
    'rw',
    'sfb',
    'shi',
    'si',
    'sk',
    'sl',
    'sn',
    'sr',
    'srn',
    'sv',
    'sw',
  ],
  ...[
    'ta',
    'te',
    'tg',
    'th',
    'tk',
    'tl',
    'tw',
    'tzm',
    'ug',
    'ur',
    'uz',
    'vgt',
    'vi',
    'wo',
    'xh',
    'yi',
    'yo',
    'zh',
    'zu',
  ],
] as const

/** The languages in which residents and volunteers can say that they speak. The matching has room for 128. */
export const SPOKEN_LANGUAGES = [...COMMON_LANGUAGES, ...OTHER_LANGUAGES] as const

/** Sign languages of Belgium, which catalogues of languages leave out. */
const OWN_NAMES: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  vgt: {
    nl: 'Vlaamse Gebarentaal',
    fr: 'Langue des signes flamande',
    en: 'Flemish Sign Language',
    de: 'Flämische Gebärdensprache',
    tr: 'Flaman işaret dili',
    ar: 'لغة الإشارة الفلمنكية',
    es: 'Lengua de signos flamenca',
    pl: 'Flamandzki język migowy',
    uk: 'Фламандська жестова мова',
  },
  sfb: {
    nl: 'Frans-Belgische Gebarentaal',
    fr: 'Langue des signes de Belgique francophone',
    en: 'French Belgian Sign Language',
    de: 'Französisch-Belgische Gebärdensprache',
    tr: 'Belçika Fransız işaret dili',
    ar: 'لغة الإشارة البلجيكية الفرنسية',
    es: 'Lengua de signos belga francófona',
    pl: 'Belgijsko-francuski język migowy',
    uk: 'Бельгійсько-французька жестова мова',
  },
}

const TAGS: Readonly<Record<string, string>> = LANGUAGE_TAGS
const names = keptFormatter((tag) => new Intl.DisplayNames([tag], { type: 'language' }))

/**
 * A language by its name in the language of the reader, as it stands in a list.
 *
 * @example languageName('fr', 'nl') // → 'Frans'
 */
export function languageName(code: string, locale: string): string {
  const own = OWN_NAMES[code]?.[LOCALES.find((one) => one === locale) ?? SOURCE_LOCALE]
  if (own) return own
  const tag = TAGS[locale] ?? LANGUAGE_TAGS[SOURCE_LOCALE]
  const name = names(tag).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1)
}

/**
 * All of them for a list to choose from: the common ones first, the others by their names.
 *
 * @example languageChoices('nl')[0] // → { value: 'nl', label: 'Nederlands' }
 */
export function languageChoices(locale: string): { value: string; label: string }[] {
  const named = (codes: readonly string[]) =>
    codes.map((value) => ({ value, label: languageName(value, locale) }))
  const tag = TAGS[locale] ?? LANGUAGE_TAGS[SOURCE_LOCALE]
  const others = named(OTHER_LANGUAGES).toSorted((a, b) => a.label.localeCompare(b.label, tag))
  return [...named(COMMON_LANGUAGES), ...others]
}
