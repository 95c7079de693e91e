import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sheetOf } from '../svg-lines'
import { placedNames } from './placed-names'

const sheet = sheetOf([4, 51, 4.02, 51.01])

it('writes no name over another, and none beyond the sheet', () => {
  const street = fc.record({
    name: fc.stringMatching(/^[A-Z][a-z]{2,15}$/),
    lat: fc.double({ min: 50.999, max: 51.011, noNaN: true }),
    lon: fc.double({ min: 3.999, max: 4.021, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(street, { maxLength: 30 }), (streets) => {
      const placed = placedNames(streets, sheet, 50)
      for (const [at, one] of placed.entries()) {
        expect(one.x).toBeLessThan(sheet.width)
        expect(one.y).toBeLessThan(sheet.height)
        for (const other of placed.slice(at + 1))
          expect(Math.abs(one.y - other.y) > 50 || Math.abs(one.x - other.x) > 50).toBe(true)
      }
    }),
  )
})

it('gives the first the place that two want', () => {
  const at = { lat: 51.005, lon: 4.01 }
  expect(
    placedNames(
      [
        { name: 'Lang', ...at },
        { name: 'Kort', ...at },
      ],
      sheet,
      50,
    ),
  ).toHaveLength(1)
  expect(
    placedNames(
      [
        { name: 'Lang', ...at },
        { name: 'Kort', ...at },
      ],
      sheet,
      50,
    )[0]?.name,
  ).toBe('Lang')
})
