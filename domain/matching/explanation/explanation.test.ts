import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changes } from './changes'
import { planLines } from './plan'

const instance = {
  arcStart: Int32Array.of(0, 3, 4),
  arcSlot: Int32Array.of(0, 1, 2, 0),
  arcGain: Int32Array.of(900, 880, 800, 1_200),
  slotVolunteer: Int32Array.of(0, 1, 2),
}

describe('planLines', () => {
  it('says who is needed elsewhere and what the next best costs', () => {
    const prices = {
      chosenArc: Int32Array.of(1, 3),
      volunteerPrice: Int32Array.of(300, 0, 0),
      slotPrice: Int32Array.of(300, 0, 0),
    }
    expect(
      planLines(instance, prices, 0).map(({ volunteer, worth, note }) => [volunteer, worth, note.key]),
    ).toEqual([
      [1, 880, 'chosen'],
      [2, 800, 'nextBest'],
      [0, 600, 'busyElsewhere'],
    ])
    expect(planLines(instance, prices, 0)[1]?.note.values).toEqual({ loss: 0.09 })
    expect(planLines(instance, prices, 1)).toMatchObject([
      { volunteer: 0, chosen: true, note: { key: 'onlyOne' } },
    ])
  })

  it('lets a volunteer price count for a slot without one', () => {
    const prices = {
      chosenArc: Int32Array.of(-1, -1),
      volunteerPrice: Int32Array.of(50, 0, 0),
      slotPrice: Int32Array.of(-5, 0, 0),
    }
    expect(planLines(instance, prices, 1)[0]).toMatchObject({ worth: 1_150, note: { key: 'busyElsewhere' } })
  })
})

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
