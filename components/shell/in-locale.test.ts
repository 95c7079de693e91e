import { describe, expect, it } from 'vitest'
import { inLocale, otherLocale } from './in-locale'

describe('addresses in a language', () => {
  it.each([
    ['nl', '/', '/'],
    ['nl', '/bezorgd', '/bezorgd'],
    ['fr', '/', '/fr'],
    ['en', '/mijn-vraag/status', '/en/mijn-vraag/status'],
  ])('%s %s is %s', (locale, path, expected) => {
    expect(inLocale(locale, path)).toBe(expected)
  })

  it.each([
    ['/', 'fr', '/fr'],
    ['/fr', 'nl', '/'],
    ['/en/hulp-vragen/wat', 'fr', '/fr/hulp-vragen/wat'],
    ['/frituur', 'nl', '/frituur'],
  ])('%s in %s is %s', (path, locale, expected) => {
    expect(otherLocale(path, locale)).toBe(expected)
  })
})
