import { expect, it } from 'vitest'
import { asReason } from './reasons'
import { refuse } from './result'

it('knows the key of a sentence from the words of a program', () => {
  expect(asReason('phone.short')).toBe('phone.short')
  expect(asReason('Invalid input')).toBe('form.wrong')
  expect(asReason('phone.constructor')).toBe('form.wrong')
})

it('is refused by the compiler when nobody wrote its sentence', () => {
  // @ts-expect-error An offer is taken; it is never "gone".
  expect(refuse('offer.gone').reason).toBe('offer.gone')
  // @ts-expect-error The same for what else is wrong.
  expect(refuse('offer.taken', { also: [{ field: 'phone', reason: 'phone.wrong' }] }).ok).toBe(false)
})
