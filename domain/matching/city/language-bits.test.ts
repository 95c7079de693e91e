import { expect, it } from 'vitest'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { kindBit, LanguageBits } from './language-bits'

it('gives every kind of help and every language of the forms a bit of its own', () => {
  const languages = new LanguageBits()
  const bits = [...HELP_KINDS.map(kindBit), ...SPOKEN_LANGUAGES.map((code) => languages.of([code]))]
  expect(new Set(bits).size).toBe(bits.length)
})

it('refuses more languages than there are bits, rather than take two for one', () => {
  const many = Array.from({ length: 40 }, (_, k) => `language ${k}`)
  expect(() => new LanguageBits().of(many)).toThrow('more languages')
})
