import { expect, it } from 'vitest'
import { addressLine, addressLines } from './address-line'

const home = { street: 'Kerkstraat', houseNumber: '12', box: '3', postcode: '1000', municipality: 'Dorp' }
const say = { box: 'bus', point: (near: string) => `Punt op de kaart bij ${near}` }
const typed = {
  street: 'Kerkstraat 12 bus 3',
  houseNumber: null,
  box: '3',
  postcode: null,
  municipality: null,
}

it('writes an address as on a letter', () => {
  expect(addressLine(home, say)).toBe('Kerkstraat 12 bus 3, 1000 Dorp')
  expect(addressLines({ ...home, box: null }, say)).toEqual(['Kerkstraat 12', '1000 Dorp'])
})

it('says a box once, also when it stands in what was typed', () => {
  expect(addressLine(typed, say)).toBe('Kerkstraat 12 bus 3')
  expect(addressLine({ ...typed, street: 'Kerkstraat 12' }, say)).toBe('Kerkstraat 12 bus 3')
})

it('says what a point on the map lies by, and makes up no number', () => {
  const nowhere = { street: null, houseNumber: null, box: null, postcode: null, municipality: null }
  const point = { ...nowhere, pointNear: 'Dorpstraat, Hier' }
  expect(addressLine(point, say)).toBe('Punt op de kaart bij Dorpstraat, Hier')
  expect(addressLines({ ...point, street: 'Boot De Zwaan' }, say)).toEqual([
    'Boot De Zwaan',
    'Punt op de kaart bij Dorpstraat, Hier',
  ])
})
