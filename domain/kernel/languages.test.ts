import { expect, test } from 'vitest'
import { HELP_KINDS } from '../help-request/kinds'
import { languageName, SPOKEN_LANGUAGES } from './languages'
import { directionOf, isDoor, LOCALES } from './locales'

test('the matching has a bit for every language, and for none, beside the kinds of help', () => {
  expect(HELP_KINDS.length + SPOKEN_LANGUAGES.length + 1).toBeLessThanOrEqual(31)
})

test('every language has a name in every language, and no two the same', () => {
  for (const locale of LOCALES) {
    const names = SPOKEN_LANGUAGES.map((code) => languageName(code, locale))
    expect(names.filter((name, index) => name === SPOKEN_LANGUAGES[index])).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  }
})

test('somebody who speaks the language of a page can say so', () => {
  expect(LOCALES.filter((locale) => !SPOKEN_LANGUAGES.some((one) => one === locale))).toEqual([])
})

test('Arabic is read from right to left; a door is not the house', () => {
  expect(LOCALES.filter((locale) => directionOf(locale) === 'rtl')).toEqual(['ar'])
  expect([isDoor('tr'), isDoor('nl'), isDoor('xx')]).toEqual([true, false, false])
})
