import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plainValue, withoutSites } from './plain-value'

/** What mail programs make links of. */
const LINK = /\p{L}[.．。｡][\p{L}\p{N}]|\p{N}[.．。｡]\p{L}|:\/\/|\/\/|[@＠]/u

test.each([
  ['Jan Jans', 'Jan Jans'],
  ['O’Brien-d’Hondt', 'O’Brien-d’Hondt'],
  ['J.P. Peeters', 'J. P. Peeters'],
  ['Zoë 李', 'Zoë 李'],
  ['Jan\r\nBcc: x', 'Jan Bcc: x'],
  ['win http://kwaad.be/pad', 'win kwaad. be/pad'],
  ['kwaad\u200b.be', 'kwaad. be'],
  ['kwaad。be', 'kwaad. be'],
  ['jan@kwaad.be', 'jan kwaad. be'],
  ['om 9.30 uur', 'om 9.30 uur'],
])('%j is written %j', (typed, written) => {
  expect(plainValue(typed, 60)).toBe(written)
})

test('whatever is typed is one short line without a link', () => {
  const pieces = fc.constantFrom(
    'http://',
    'www.',
    'kwaad.be',
    '\r\n',
    '\u2028',
    '@',
    '.',
    '。',
    ' ',
    'é',
    '/',
    '\u202e',
    'a',
    '😀',
  )
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(pieces).map((all) => all.join('')),
  )
  fc.assert(
    fc.property(typed, fc.integer({ min: 1, max: 90 }), (text, longest) => {
      const written = plainValue(text, longest)
      expect(written).not.toMatch(LINK)
      expect(written).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u)
      expect([...written].length).toBeLessThanOrEqual(longest)
      expect(withoutSites(written)).toBe(written)
    }),
    { numRuns: 2000 },
  )
})
