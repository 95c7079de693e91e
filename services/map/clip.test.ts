import { describe, expect, it } from 'vitest'
import { type Box, boxAround, clip, roomy, touches } from './clip'

const box: Box = [0, 0, 10, 10]

describe('what falls in the picture', () => {
  it('keeps one point beyond the frame on both sides', () => {
    expect(
      clip(
        [
          [-9, 5],
          [-5, 5],
          [5, 5],
          [15, 5],
          [25, 5],
        ],
        box,
      ),
    ).toEqual([
      [
        [-5, 5],
        [5, 5],
        [15, 5],
      ],
    ])
  })

  it('makes two runs of a river that leaves and comes back', () => {
    expect(
      clip(
        [
          [5, 5],
          [15, 5],
          [15, 20],
          [5, 20],
          [5, 9],
        ],
        box,
      ),
    ).toHaveLength(2)
  })

  it('keeps a piece that crosses without a point inside', () => {
    expect(
      clip(
        [
          [-5, 5],
          [15, 5],
        ],
        box,
      ),
    ).toHaveLength(1)
  })

  it('drops what lies beside', () => {
    expect(
      touches(
        [
          [11, 0],
          [12, 9],
        ],
        box,
      ),
    ).toBe(false)
    expect(
      clip(
        [
          [11, 0],
          [12, 9],
        ],
        box,
      ),
    ).toEqual([])
  })

  it('has room for a screen that lies down and for a square one, around the same middle', () => {
    const metres = ([west, south, east, north]: Box) => [
      (east - west) * Math.cos((((south + north) / 2) * Math.PI) / 180),
      north - south,
    ]
    const tall = roomy([4, 51, 4.001, 51.01])
    const [width = 0, height = 0] = metres(tall)
    expect(width / height).toBeCloseTo(2, 6)
    expect((tall[0] + tall[2]) / 2).toBeCloseTo(4.0005, 6)
    const [broad = 0, high = 0] = metres(roomy([4, 51, 4.1, 51.01]))
    expect(high / broad).toBeCloseTo(1, 2)
  })

  it('puts a margin in metres around a place', () => {
    const [west, south, east, north] = boxAround([[4, 51]], 1112)
    expect(north - south).toBeCloseTo(0.02, 3)
    expect(east - west).toBeCloseTo(0.02 / Math.cos((51 * Math.PI) / 180), 3)
  })
})
