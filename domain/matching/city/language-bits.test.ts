import fc from 'fast-check'
import { expect, it } from 'vitest'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { foldedLanguages, kindBit, LANGUAGE_WORDS, LanguageNumbers, speaksAny } from './language-bits'

it('gives every language of the forms a number of its own, with one to spare for whoever said nothing', () => {
  const numbers = new LanguageNumbers().of([...SPOKEN_LANGUAGES, ''])
  expect(new Set(numbers).size).toBe(SPOKEN_LANGUAGES.length + 1)
})

it('refuses more languages than there are numbers, rather than take two for one', () => {
  const many = Array.from({ length: 32 * LANGUAGE_WORDS + 1 }, (_, k) => `language ${k}`)
  expect(() => new LanguageNumbers().of(many)).toThrow('more languages')
})

it('tells who speaks one of them, and never sieves out who does', () => {
  const some = fc.uniqueArray(fc.nat({ max: 32 * LANGUAGE_WORDS - 1 }), { maxLength: 6 })
  fc.assert(
    fc.property(some, some, (theirs, asked) => {
      const words = new Int32Array(2 * LANGUAGE_WORDS)
      for (const number of theirs) {
        const at = LANGUAGE_WORDS + (number >> 5)
        words[at] = (words[at] as number) | (1 << (number & 31))
      }
      const speaks = asked.some((number) => theirs.includes(number))
      expect(speaksAny(words, 1, asked)).toBe(speaks)
      expect(speaksAny(words, 0, asked)).toBe(false)
      if (speaks) expect(foldedLanguages(theirs) & foldedLanguages(asked)).not.toBe(0)
    }),
  )
})

it('folds languages beside the kinds of help, never over them', () => {
  const kinds = HELP_KINDS.reduce((mask, kind) => mask | kindBit(kind), 0)
  const all = foldedLanguages(Array.from({ length: 128 }, (_, number) => number))
  expect([all & kinds, all > 0]).toEqual([0, true])
})
