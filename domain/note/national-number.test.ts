import fc from 'fast-check'
import { expect, it } from 'vitest'
import { hasNationalNumber } from './national-number'

const two = (n: number) => String(n).padStart(2, '0')
const number = fc
  .record({
    year: fc.integer({ min: 0, max: 99 }),
    month: fc.integer({ min: 1, max: 12 }),
    bis: fc.constantFrom(0, 20, 40),
    day: fc.integer({ min: 1, max: 31 }),
    serial: fc.integer({ min: 1, max: 998 }),
    century: fc.constantFrom('', '2'),
    sign: fc.constantFrom('', '.', ' ', '-'),
  })
  .map(({ year, month, bis, day, serial, century, sign }) => {
    const parts = [two(year), two(month + bis), two(day), String(serial).padStart(3, '0')]
    const control = 97 - (Number(century + parts.join('')) % 97)
    return { parts, sign, control }
  })

it('knows every national number, in any way of writing and between words', () => {
  fc.assert(
    fc.property(number, ({ parts, sign, control }) => {
      const written = [...parts, two(control)].join(sign)
      expect(hasNationalNumber(written)).toBe(true)
      expect(hasNationalNumber(`Nummer: ${written}, zei ze.`)).toBe(true)
    }),
  )
})

it('lets a number pass of which the control does not fit', () => {
  fc.assert(
    fc.property(number, fc.integer({ min: 1, max: 96 }), ({ parts, control }, off) => {
      const wrong = ((control - 1 + off) % 97) + 1
      const nine = Number(parts.join(''))
      const other = Number(`2${parts.join('')}`)
      fc.pre([nine, other].every((digits) => 97 - (digits % 97) !== wrong))
      expect(hasNationalNumber([...parts, two(wrong)].join(''))).toBe(false)
    }),
  )
})

it.each([
  '',
  'Belt op 0470 12 34 56 of 015 12 34 56.',
  '+32 470 12 34 56',
  'BE71 0961 2345 6769',
  'polis 4711-2026-000123456789',
  '12345678901234',
])('%j is no national number', (text) => expect(hasNationalNumber(text)).toBe(false))
