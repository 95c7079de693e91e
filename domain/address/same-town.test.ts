import { expect, it } from 'vitest'
import { namesTownOf, parseAddressQuery } from '.'

it.each([
  ['Kerkstraat 12', true],
  ['Kerkstraat 12, Sint-Stad', true],
  ['kerkstraat 12 st stad', true],
  ['Kerkstraat 12, 2800 Sint-Stad', true],
  ['Kerkstraat 12, 2800', true],
  ['Kerkstraat 12, Elders', false],
  ['Kerkstraat 12, 9000', false],
  ['Kerkstraat 12, 9000 Sint-Stad', false],
])('%s names our town: %s', (typed, ours) => {
  expect(namesTownOf(parseAddressQuery(typed), { postcode: '2800', municipality: 'Sint-Stad' })).toBe(ours)
})
