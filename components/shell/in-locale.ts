/** Dutch has no prefix. @example inLocale('fr', '/hulp-vragen') // → '/fr/hulp-vragen' */
export function inLocale(locale: string, path: string): string {
  return locale === 'nl' ? path : `/${locale}${path === '/' ? '' : path}`
}

/** The same page in another language. @example otherLocale('/fr/bezorgd', 'nl') // → '/bezorgd' */
export function otherLocale(path: string, locale: string): string {
  return inLocale(locale, path.replace(/^\/(?:fr|en)(?=\/|$)/, '') || '/')
}
