import { describe, expect, it } from 'vitest'
import { phoneDialled, phoneWords } from './phone-words'

describe('phoneWords', () => {
  it.each([
    ['080000000', '0800 00 000'],
    ['+3215000000', '015 00 00 00'],
    ['0470/00.00.00', '0470 00 00 00'],
    ['112', '112'],
    ['1813', '1813'],
    ['+31201234567', '+31 20 123 4567'],
    ['onbekend', 'onbekend'],
  ])('%s is read as %s', (number, words) => {
    expect(phoneWords(number)).toBe(words)
  })
})

it('dials the whole number, and a short number as it is', () => {
  expect(phoneDialled('0800 00 000')).toBe('+3280000000')
  expect(phoneDialled('112')).toBe('112')
})
