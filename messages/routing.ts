import { defineRouting } from 'next-intl/routing'
import { LOCALES, SOURCE_LOCALE } from '@/domain/kernel/locales'

/** Dutch without a prefix, /fr and /en with one. A browser's language never moves somebody to another page. */
export const routing = defineRouting({
  locales: LOCALES,
  defaultLocale: SOURCE_LOCALE,
  localePrefix: 'as-needed',
  localeDetection: false,
  localeCookie: false,
})
