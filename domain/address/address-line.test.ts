import { expect, it } from 'vitest'
import { addressLine, addressLines } from './address-line'

const home = { street: 'Kerkstraat', houseNumber: '12', box: '3', postcode: '1000', municipality: 'Dorp' }
const typed = {
  street: 'Kerkstraat 12 bus 3',
  houseNumber: null,
  box: '3',
  postcode: null,
  municipality: null,
}

it('writes an address as on a letter', () => {
  expect(addressLine(home, 'bus')).toBe('Kerkstraat 12 bus 3, 1000 Dorp')
  expect(addressLines({ ...home, box: null }, 'bus')).toEqual(['Kerkstraat 12', '1000 Dorp'])
})

it('says a box once, also when it stands in what was typed', () => {
  expect(addressLine(typed, 'bus')).toBe('Kerkstraat 12 bus 3')
  expect(addressLine({ ...typed, street: 'Kerkstraat 12' }, 'bus')).toBe('Kerkstraat 12 bus 3')
})
