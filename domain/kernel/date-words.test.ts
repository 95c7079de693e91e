import { expect, test } from 'vitest'
import { dateAsGiven } from './date-words'

test.each([
  ['2013-10', 'nl', 'oktober 2013'],
  ['2026-03-12', 'nl', '12 maart 2026'],
  ['2026-03-01', 'fr', '1 mars 2026'],
  ['2017-09', 'en', 'September 2017'],
])('%s in %s is %s', (date, locale, words) => {
  expect(dateAsGiven(date, locale)).toBe(words)
})
