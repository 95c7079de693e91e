import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitted, gsm7, SMS_LONGEST, smsLetters } from './gsm7'

test.each([
  ['Être à l’heure', "Etre à l'heure"],
  ['ça va, cœur…', 'ca va, coeur...'],
  ['coördinatie', 'coördinatie'],
  ['geëindigd', 'geeindigd'],
  ['dag 李', 'dag ?'],
])('%j is sent as %j', (typed, sent) => {
  expect(smsLetters(typed)).toBe(sent)
})

test('whatever is typed goes out in the letters of an SMS', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(gsm7(smsLetters(text)).ok).toBe(true)
      expect(smsLetters(smsLetters(text))).toBe(smsLetters(text))
    }),
  )
})

test('a sentence becomes one SMS, whatever stands in it, and keeps its own words', () => {
  const long = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(long, long, (kind, place) => {
      const text = fitted((values) => `Kan jij helpen? ${values.kind}, ${values.place}. JA of NEE?`, {
        kind,
        place,
      })
      const sent = gsm7(text ?? '')
      expect(sent.ok && sent.length <= SMS_LONGEST).toBe(true)
      expect(text).toMatch(/^Kan jij helpen\? [\s\S]*JA of NEE\?$/)
    }),
  )
})

test('a sentence that is too long by itself is none', () => {
  expect(fitted(() => 'x'.repeat(161), {})).toBeNull()
})
