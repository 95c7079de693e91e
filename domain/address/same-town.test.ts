import { expect, it } from 'vitest'
import { asListed, namesStreetOf, namesTownOf, parseAddressQuery } from '.'

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

it.each([
  ['Kerkstr. 12', 'Kerkstraat', true],
  ['Sint-Stad Kerkstraat 12', 'Kerkstraat', true],
  ['kerkstraat sint-stad', 'Kerkstraat', true],
  ['Kerkpark, plaats 4', 'Kerkplaats', false],
  ['Korte Kerkstraat 2', 'Lange Kerkstraat', false],
])('%s names the street %s: %s', (typed, street, same) => {
  expect(namesStreetOf(parseAddressQuery(typed), { street })).toBe(same)
})

it.each([
  ['Leuvense stwg 12 bus 3', 'leuvense steenweg 12'],
  ['OLV-kerkhof 3/2', 'onze lieve vrouw kerkhof 3'],
  ['Zoë Hérisson', null],
  ['0478 00 12 34', null],
  ['...', null],
])('%s is looked up as %s as well', (typed, listed) => expect(asListed(typed)).toBe(listed))
