import fc from 'fast-check'
import { expect, it } from 'vitest'
import { CARD_NUMBERS, cardNumber, readCardNumber, shownCardNumber } from './card-number'

const drawn = fc.integer({ min: 0, max: CARD_NUMBERS - 1 })
const place = fc.integer({ min: 0, max: 11 })
const digit = fc.integer({ min: 0, max: 9 }).map(String)

it('is read as it was printed, with and without spaces', () => {
  fc.assert(
    fc.property(drawn, (lot) => {
      const number = cardNumber(lot)
      expect(number).toMatch(/^\d{12}$/)
      expect(shownCardNumber(number)).toMatch(/^\d{4} \d{4} \d{4}$/)
      for (const typed of [number, shownCardNumber(number), number.replace(/(\d{4})(?=\d)/g, '$1-')])
        expect(readCardNumber(typed)).toBe(number)
    }),
  )
})

it('tells one wrong figure, wherever it stands', () => {
  fc.assert(
    fc.property(drawn, place, digit, (lot, at, other) => {
      const number = cardNumber(lot)
      const slip = number.slice(0, at) + other + number.slice(at + 1)
      expect(readCardNumber(slip)).toBe(slip === number ? number : null)
    }),
  )
})

it('tells two figures that changed places', () => {
  fc.assert(
    fc.property(drawn, fc.integer({ min: 0, max: 10 }), (lot, at) => {
      const number = cardNumber(lot)
      const [one = '', two = ''] = number.slice(at, at + 2)
      const slip = number.slice(0, at) + two + one + number.slice(at + 2)
      expect(readCardNumber(slip)).toBe(slip === number ? number : null)
    }),
  )
})

it.each(['', '1234', 'abcd efgh ijkl', '0000 0000 01011', '٠٠٠٠٠٠٠٠٠١٠١'])('%j is no number', (typed) =>
  expect(readCardNumber(typed)).toBeNull(),
)
