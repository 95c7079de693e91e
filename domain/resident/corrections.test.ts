import fc from 'fast-check'
import { expect, it } from 'vitest'
import { correctionsOf } from './corrections'

it('names what changed, and nothing else', () => {
  const before = { name: 'Jan', email: null, wishes: ['pets', 'stairs'], box: '3' }
  const after = { name: 'Jans', email: '', wishes: ['stairs', 'pets'] }
  expect(correctionsOf(before, after)).toEqual([{ field: 'name', before: 'Jan', after: 'Jans' }])
})

it('finds nothing in an edit that changes nothing', () => {
  const record = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.constant(null), fc.array(fc.string())))
  fc.assert(fc.property(record, (one) => correctionsOf(one, one).length === 0))
})
