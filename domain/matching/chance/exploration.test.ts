import { describe, expect, it } from 'vitest'
import { explored, lot } from './exploration'

describe('exploration', () => {
  it('takes one place in twenty, and each neighbour as often', () => {
    const people = ['a', 'b', 'c', 'd']
    const drawn = Array.from({ length: 40_000 }, (_, k) => explored(`request-${k}`, 1, people))
    const chosen = drawn.filter((one) => one !== null)
    expect(chosen.length / drawn.length).toBeCloseTo(0.05, 2)
    for (const person of people)
      expect(chosen.filter((one) => one === person).length / chosen.length).toBeCloseTo(0.25, 1)
  })

  it('does not depend on the order, and is the same every time', () => {
    for (let k = 0; k < 500; k++)
      expect(explored(`r${k}`, 2, ['x', 'y', 'z'])).toBe(explored(`r${k}`, 2, ['z', 'x', 'y']))
    expect(lot('a', 1)).toBe(lot('a', 1))
    expect(explored('r', 1, [])).toBeNull()
  })
})
