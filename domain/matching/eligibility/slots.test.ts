import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_SLOTS, countSlots, slotBit } from './slots'

describe('weekly slots', () => {
  it('begins on Monday morning and ends on Sunday evening', () => {
    expect(slotBit(0, 'morning')).toBe(1)
    expect(slotBit(6, 'evening')).toBe(1 << 20)
    expect(() => slotBit(7, 'morning')).toThrow('day 7')
  })

  it('counts the slots of any mask', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ALL_SLOTS }), (mask) => {
        expect(countSlots(mask)).toBe([...mask.toString(2)].filter((bit) => bit === '1').length)
      }),
    )
  })
})
