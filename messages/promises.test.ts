import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { HOUSE_LOCALES } from '@/domain/kernel/locales'
import { isBinding } from './check/binding'
import { readCatalogue } from './check/catalogue'
import { NO_PROMISES } from './check/no-promises'
import { PROMISES } from './check/promises'

const folder = fileURLToPath(new URL('.', import.meta.url))
const kept = Object.values(PROMISES)
const known = [...kept.flatMap(({ says }) => says), ...Object.values(NO_PROMISES).flat()]

describe('a promise', () => {
  test.each([
    ['nl', 'Dank u. Wij bellen u ten laatste morgen.'],
    ['nl', 'Na de hulp horen wij graag of alles goed ging.'],
    ['nl', 'Wie jij hielp, krijgt het van ons te horen.'],
    ['nl', 'Na twee jaar wissen wij je gegevens.'],
    ['fr', 'Vous aurez de nos nouvelles.'],
    ['en', 'Then you get an e-mail from us.'],
    ['fr', 'Nous contactons la personne dans les deux jours ouvrables.'],
    ['fr', 'Après l’aide, nous aimerions savoir comment c’était.'],
    ['en', 'We will call you.'],
    ['en', 'Somebody answers within five working days.'],
  ] as const)('%s: %s', (locale, text) => expect(isBinding(locale, text)).toBe(true))

  test.each([
    ['nl', 'Wanneer bellen wij het best?'],
    ['fr', 'Quel est votre nom ?'],
    ['en', 'Fill in your name.'],
  ] as const)('is not: %s: %s', (locale, text) => expect(isBinding(locale, text)).toBe(false))
})

describe('the promises of the catalogue', () => {
  test.each(HOUSE_LOCALES)('every sentence in %s that binds us is in the register', (locale) => {
    const loose = [...readCatalogue(folder, locale)].filter(
      ([key, text]) => isBinding(locale, text) && !known.includes(key),
    )
    expect(loose).toEqual([])
  })

  test('the register names each message once, and only messages that bind in some language', () => {
    const catalogues = HOUSE_LOCALES.map((locale) => [locale, readCatalogue(folder, locale)] as const)
    const binding = (key: string) =>
      catalogues.some(([locale, catalogue]) => isBinding(locale, catalogue.get(key) ?? ''))
    expect(known.filter((key) => !binding(key))).toEqual([])
    expect(known.filter((key, at) => known.indexOf(key) !== at)).toEqual([])
  })

  test('what keeps a promise and what shows it exist', () => {
    const files = kept.flatMap(({ keptBy, shownBy }) => [keptBy, shownBy])
    expect(files.filter((path) => !existsSync(join(folder, '..', path)))).toEqual([])
    expect(kept.filter(({ shownBy }) => !/\.(test|spec)\.tsx?$/.test(shownBy))).toEqual([])
  })
})
