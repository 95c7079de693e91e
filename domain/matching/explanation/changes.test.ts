import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changes } from './changes'

describe('changes', () => {
  it('tells one move for one person lifted to the top', () => {
    expect(changes(['a', 'b', 'c'], ['c', 'a', 'b'])).toEqual([
      { volunteer: 'c', key: 'moved', values: { from: 3, to: 1 } },
    ])
    expect(changes(['a', 'b'], ['a'], ['a'], ['b']).map((one) => one.key)).toEqual(['pinned', 'forbidden'])
  })

  it('tells nothing when nothing changed, and never more moves than people less one', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f']
    fc.assert(
      fc.property(fc.shuffledSubarray(people, { minLength: 6 }), (order) => {
        expect(changes(order, order)).toEqual([])
        expect(changes(people, order).length).toBeLessThan(people.length)
      }),
    )
  })
})
