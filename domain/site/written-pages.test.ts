import { describe, expect, test } from 'vitest'
import { UNREAD_TRANSLATIONS, writtenIn } from '../city/translations'
import { HOUSE_LOCALES, LOCALES } from '../kernel/locales'
import { pageOf, site } from './addresses'
import { isWritten, languagesOf } from './written-pages'

describe('a page in a language of the door', () => {
  test('is where somebody asks, follows and finds help now, and nowhere else', () => {
    for (const page of [site.home, site.helpNow, site.worried, site.ask.where, site.own.status])
      expect(isWritten('ar', page)).toBe(true)
    for (const page of [site.privacy, site.join.form, site.signIn.start, site.mine.start, site.work.list])
      expect(isWritten('ar', page)).toBe(false)
  })

  test('of German is all that a resident reads', () => {
    expect(isWritten('de', site.privacy)).toBe(true)
    expect(isWritten('de', site.mine.start)).toBe(false)
  })

  test('is not shown where the city switched the language off, and no letter goes out in it', () => {
    const translations = { ...UNREAD_TRANSLATIONS, tr: 'off', pl: 'read' } as const
    expect(languagesOf(site.home, translations)).toEqual(LOCALES.filter((one) => one !== 'tr'))
    expect(languagesOf(site.join.form, translations)).toEqual([...HOUSE_LOCALES])
    expect(LOCALES.map((one) => writtenIn(one, translations))).toEqual(
      LOCALES.map((one) => (one === 'tr' ? 'nl' : one)),
    )
  })
})

test('a path is a page without its language', () => {
  expect([pageOf('/tr'), pageOf('/tr/mijn-vraag'), pageOf('/mijn-vraag'), pageOf('/trein')]).toEqual([
    '/',
    '/mijn-vraag',
    '/mijn-vraag',
    '/trein',
  ])
})
