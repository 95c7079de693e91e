import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { slotMaskOf, slotValues } from './slot-values'

it('finds every week again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: ALL_SLOTS }), (mask) => {
      expect(slotMaskOf(slotValues(mask))).toBe(mask)
    }),
  )
})

it('takes nothing that is not a box', () => {
  expect(slotMaskOf(['7:morning', '0:night', '', '0:morning:x', '-1:evening'])).toBe(0)
})
