import { expect, it } from 'vitest'
import { HELP_KINDS } from '@/domain/help-request/kinds'
import { SPOKEN_LANGUAGES } from '@/domain/kernel/languages'
import { kindBit, LanguageBits } from './table'

const together = (bits: readonly number[]) => bits.reduce((mask, bit) => mask | bit, 0)

it('gives every kind of help and every language of the forms a bit of its own', () => {
  const languages = new LanguageBits()
  const bits = [...HELP_KINDS.map(kindBit), ...SPOKEN_LANGUAGES.map((code) => languages.of([code]))]
  expect(new Set(bits).size).toBe(bits.length)
})

it('lets languages beyond the last bit share it, and never the bit of a kind', () => {
  const languages = new LanguageBits()
  const many = Array.from({ length: 40 }, (_, k) => languages.of([`language ${k}`]))
  expect(many.every((bit) => bit > 0)).toBe(true)
  expect(together(many) & together(HELP_KINDS.map(kindBit))).toBe(0)
})
