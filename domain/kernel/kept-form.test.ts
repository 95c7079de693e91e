import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fitting, KEPT_CHARACTERS } from './kept-form'

const form = fc.dictionary(
  fc.string({ maxLength: 10 }),
  fc.oneof(fc.string({ maxLength: 60 }), fc.array(fc.string({ maxLength: 10 }), { maxLength: 4 })),
)

it('keeps all of what a person types', () => {
  const typed = { name: 'An', details: 'x'.repeat(2000), weekdays: ['1', '2'] }
  expect(fitting(typed)).toEqual({ values: typed, lost: [] })
})

it('leaves out the longest, and says which', () => {
  const typed = { name: 'An', details: 'x'.repeat(KEPT_CHARACTERS), phone: '015 00 00 00' }
  expect(fitting(typed)).toEqual({ values: { name: 'An', phone: '015 00 00 00' }, lost: ['details'] })
})

it('knows a field by its own name only, whatever every object inherits', () => {
  expect(fitting({ toString: 'x' }, 0)).toEqual({ values: {}, lost: ['toString'] })
})

it('never keeps more than fits, and loses no name without a word', () => {
  fc.assert(
    fc.property(form, fc.nat(200), (typed, room) => {
      const { values, lost } = fitting(typed, room)
      expect([...Object.keys(values), ...lost].sort()).toEqual(Object.keys(typed).sort())
      const size = (value: string | readonly string[]) => [value].flat().join('').length
      const kept = Object.entries(values).reduce((sum, [name, value]) => sum + name.length + size(value), 0)
      expect(kept).toBeLessThanOrEqual(room)
    }),
  )
})
