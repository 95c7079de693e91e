import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fewEnough, MOST_SIGNS, SIGNS } from './signs'

it('takes one to three different signs', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...SIGNS), { maxLength: 8 }), (signs) => {
      const different = new Set(signs).size
      expect(fewEnough(signs)).toBe(different >= 1 && different <= MOST_SIGNS)
    }),
  )
})
