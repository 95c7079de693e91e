import fc from 'fast-check'
import { expect, it } from 'vitest'
import { AS_TYPED, choiceOf, whereSaid } from './choice'

const said = { typed: 'Markt 12 bus 3', box: '', choice: '', searched: '', quarter: '', point: '' }

it('gives back the house that was chosen, with the number as it was said', () => {
  const number = fc.option(fc.stringMatching(/^[1-9]\d{0,3}[A-Z]?$/), { nil: null })
  fc.assert(
    fc.property(fc.uuid(), number, number, (addressId, houseNumber, nearest) => {
      const choice = choiceOf({ addressId, houseNumber, nearest })
      expect(whereSaid({ ...said, choice, searched: said.typed })).toEqual({
        addressId,
        houseNumber: houseNumber ?? nearest ?? '',
        box: '3',
        typed: said.typed,
        quarter: '',
        point: '',
      })
    }),
  )
})

it('asks again without a choice, and for words that the choices did not belong to', () => {
  expect(whereSaid(said)).toBeNull()
  expect(whereSaid({ ...said, choice: 'a1|12', searched: 'Markt 13' })).toBeNull()
  expect(whereSaid({ ...said, choice: AS_TYPED, searched: 'Markt 13' })).toBeNull()
})

it('keeps the words of an address that is in no list, and takes none at all for an answer', () => {
  const kept = { addressId: null, houseNumber: '', box: '3', typed: said.typed, quarter: '', point: '' }
  expect(whereSaid({ ...said, choice: AS_TYPED, searched: ` ${said.typed} ` })).toEqual(kept)
  expect(whereSaid({ ...said, typed: ' ', box: '3' })).toEqual({ ...kept, typed: '' })
})

it('believes the field of the box before the end of the line', () => {
  const where = whereSaid({ ...said, box: 'kamer 5', choice: 'a1|12', searched: said.typed })
  expect(where?.box).toBe('kamer 5')
})

it('takes a quarter or a point for an address outside the list, and forgets both with a house of the list', () => {
  const outside = { ...said, searched: said.typed, quarter: 'Q1', point: '51.02812,4.48000' }
  const kept = { addressId: null, houseNumber: '', box: '3', typed: said.typed }
  expect(whereSaid(outside)).toEqual({ ...kept, quarter: 'Q1', point: '51.02812,4.48000' })
  expect(whereSaid({ ...outside, choice: AS_TYPED })).toEqual(whereSaid(outside))
  expect(whereSaid({ ...outside, choice: 'a1|12' })).toMatchObject({
    addressId: 'a1',
    quarter: '',
    point: '',
  })
  expect(whereSaid({ ...outside, searched: 'other words' })).toBeNull()
})
