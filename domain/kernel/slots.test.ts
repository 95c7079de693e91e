import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL_SLOTS, countSlots, slotBit, slotMask, slotsIn } from './slots'
import { DAY_PARTS } from './time'

const mask = fc.integer({ min: 0, max: ALL_SLOTS })

describe('the 21 moments of a week', () => {
  it('are 21 different bits', () => {
    const bits = [0, 1, 2, 3, 4, 5, 6].flatMap((day) => DAY_PARTS.map((part) => slotBit(day, part)))
    expect(new Set(bits).size).toBe(21)
    expect(bits.reduce((sum, bit) => sum | bit, 0)).toBe(ALL_SLOTS)
    expect(slotBit(0, 'morning')).toBe(1)
  })

  it('come apart and together again', () => {
    fc.assert(
      fc.property(mask, (slots) => {
        const parts = slotsIn(slots)
        expect(parts.reduce((sum, { weekday, part }) => sum | slotBit(weekday, part), 0)).toBe(slots)
        expect(countSlots(slots)).toBe(parts.length)
      }),
    )
  })

  it('of some days and some parts are every pair of them', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 6 }))
    const parts = fc.uniqueArray(fc.constantFrom(...DAY_PARTS))
    fc.assert(
      fc.property(days, parts, (weekdays, dayParts) => {
        expect(countSlots(slotMask(weekdays, dayParts))).toBe(weekdays.length * dayParts.length)
      }),
    )
  })
})
