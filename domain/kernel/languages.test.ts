import { expect, test } from 'vitest'
import { COMMON_LANGUAGES, languageChoices, languageName, SPOKEN_LANGUAGES } from './languages'
import { directionOf, isDoor, LOCALES } from './locales'

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

test('the list begins with the common ones and goes on by name', () => {
  const names = languageChoices('nl').map(({ label }) => label)
  const others = names.slice(COMMON_LANGUAGES.length)
  expect(names.slice(0, 2)).toEqual(['Nederlands', 'Frans'])
  expect(others).toEqual(others.toSorted((a, b) => a.localeCompare(b, 'nl-BE')))
  expect(others).toEqual(expect.arrayContaining(['Lingala', 'Koerdisch', 'Vlaamse Gebarentaal']))
  expect(names).toHaveLength(SPOKEN_LANGUAGES.length)
})
