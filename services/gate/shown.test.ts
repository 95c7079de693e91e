import { expect, it } from 'vitest'
import { idsShown } from './shown'

const ID = '01900000-0000-7000-8000-000000000001'
const OTHER = '01900000-0000-7000-8000-000000000002'

it('finds people and things wherever they stand in an answer, each once', () => {
  const answer = {
    rows: [{ id: ID, at: new Date(), deep: { volunteerId: OTHER } }, { residentId: ID }],
    hasNext: false,
  }
  expect(idsShown(answer)).toEqual([ID, OTHER])
})

it('takes no place, no kind and no text for a person', () => {
  expect(idsShown({ id: 'HERE', neighbourhoodId: ID, addressId: ID, note: OTHER })).toEqual([])
  expect(idsShown([null, 3, 'x', undefined])).toEqual([])
})
