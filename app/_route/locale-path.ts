/** Dutch has no prefix. @example localePath('fr', '/hulp-vragen') // → '/fr/hulp-vragen' */
export function localePath(locale: string, path: string): string {
  return locale === 'nl' ? path : `/${locale}${path === '/' ? '' : path}`
}
