import { describe, expect, it } from 'vitest'
import { seeded } from '@/domain/kernel/random'
import { type Draft, layOut } from './arbitrary-round'
import { localOrder } from './local-order'
import { provenValue } from './proven-value'

describe('edges', () => {
  const one = { volunteer: 0, slot: 0, gain: 10 }

  it('accepts a round without requests, volunteers or arcs', () => {
    expect(provenValue(layOut({ volunteers: [], requests: [] }))).toBe(0)
    expect(provenValue(layOut({ volunteers: [{ costs: [1], slots: [1] }], requests: [[], []] }))).toBe(0)
  })

  it('uses nobody without capacity and no slot without room', () => {
    expect(provenValue(layOut({ volunteers: [{ costs: [], slots: [1] }], requests: [[one]] }))).toBe(0)
    expect(provenValue(layOut({ volunteers: [{ costs: [1], slots: [0] }], requests: [[one]] }))).toBe(0)
  })

  it('leaves what gains nothing', () => {
    const volunteers = [{ costs: [3], slots: [1] }]
    expect(
      provenValue(layOut({ volunteers, requests: [[{ ...one, gain: -7 }], [{ ...one, gain: 2 }]] })),
    ).toBe(0)
  })

  it('gives five hundred requests for one volunteer to the best few', () => {
    const requests = Array.from({ length: 500 }, (_, k) =>
      [0, 1, 2].map((slot) => ({ volunteer: 0, slot, gain: 100 + k })),
    )
    expect(provenValue(layOut({ volunteers: [{ costs: [5, 500], slots: [1, 1, 1] }], requests }))).toBe(
      599 - 5 + 598 - 500,
    )
  })

  it('adds up over towns that do not touch', () => {
    const random = seeded(7)
    const town = (offset: number): Draft => ({
      volunteers: Array.from({ length: 20 }, () => ({ costs: [10, 30], slots: [1, 1, 1] })),
      requests: Array.from({ length: 30 }, () =>
        Array.from({ length: 6 }, () => ({
          volunteer: offset + Math.floor(random() * 20),
          slot: Math.floor(random() * 3),
          gain: Math.floor(random() * 1000),
        })),
      ),
    })
    const [a, b] = [town(0), town(20)]
    const alone: Draft = {
      volunteers: b.volunteers,
      requests: b.requests.map((row) => row.map((arc) => ({ ...arc, volunteer: arc.volunteer - 20 }))),
    }
    const both = { volunteers: [...a.volunteers, ...b.volunteers], requests: [...a.requests, ...b.requests] }
    expect(provenValue(layOut(both))).toBe(provenValue(layOut(a)) + provenValue(layOut(alone)))
  })

  it('stays exact at the largest numbers', () => {
    const huge = 2 ** 29 - 1
    const volunteers = [
      { costs: [0], slots: [1] },
      { costs: [huge], slots: [1] },
    ]
    const row = [
      { ...one, gain: huge },
      { volunteer: 1, slot: 0, gain: huge },
      { ...one, gain: -huge },
    ]
    expect(provenValue(layOut({ volunteers, requests: [row, row, row] }))).toBe(huge)
  })
})

describe('the order in which requests are placed', () => {
  const town = (order: readonly number[]) =>
    layOut({
      volunteers: Array.from({ length: 402 }, () => ({ costs: [0], slots: [1] })),
      requests: order.map((i) => [0, 1, 2].map((k) => ({ volunteer: i + k, slot: 0, gain: 10 + k }))),
    })
  const byPlace = Array.from({ length: 400 }, (_, i) => i)
  const byDate = byPlace.map((i) => (i * 157) % 400)

  it('follows the place of the volunteers when requests come by date', () => {
    expect(Array.from(localOrder(town(byDate)), (k) => byDate[k])).toEqual(byPlace)
  })

  it('stays as given when it is local, and when volunteers are not', () => {
    expect([...localOrder(town(byPlace))]).toEqual(byPlace)
    const scattered = town(byDate)
    const arcSlot = scattered.arcSlot.map((slot) => (slot * 211) % 402)
    expect([...localOrder({ ...scattered, arcSlot })]).toEqual(byPlace)
    expect(provenValue({ ...scattered, arcSlot })).toBe(provenValue(scattered))
  })
})
