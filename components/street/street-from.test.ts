import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DOOR, doorLeft, type House, type Opening, wallTop, wallWindows } from './house'
import { houseWindows } from './house-shapes'
import { type StreetOptions, streetFrom } from './street-from'

const seeds = fc.integer({ min: 0, max: 0xffffffff })
const options: fc.Arbitrary<StreetOptions> = fc.record({
  width: fc.integer({ min: 200, max: 2400 }),
  light: fc.double({ min: 0, max: 1, noNaN: true }),
})

const streets = fc.tuple(seeds, options).map(([seed, given]) => streetFrom(seed, given))

const apart = (a: { x: number; width: number }, b: { x: number; width: number }) =>
  a.x + a.width <= b.x || b.x + b.width <= a.x

const groundWindows = (house: House): Opening[] => wallWindows(house).filter(({ floor }) => floor === 0)

describe('streetFrom', () => {
  it('gives the same street for the same seed', () => {
    fc.assert(
      fc.property(seeds, options, (seed, given) => {
        expect(streetFrom(seed, given)).toEqual(streetFrom(seed, given))
      }),
    )
  })

  it('gives another street for another seed', () => {
    expect(streetFrom(1).houses).not.toEqual(streetFrom(2).houses)
  })

  it('fills its whole width without holes or overlap', () => {
    fc.assert(
      fc.property(streets, ({ houses, props, width }) => {
        const row = [...houses, ...props.filter(({ kind }) => kind === 'wall')].sort((a, b) => a.x - b.x)
        expect(row[0]?.x).toBeLessThanOrEqual(0)
        row.slice(1).forEach((next, i) => {
          expect(next.x).toBe((row[i]?.x ?? 0) + (row[i]?.width ?? 0))
        })
        const last = row.at(-1)
        expect((last?.x ?? 0) + (last?.width ?? 0)).toBeGreaterThanOrEqual(width)
      }),
    )
  })

  it('never lets a door cut a window', () => {
    fc.assert(
      fc.property(streets, ({ houses }) => {
        for (const house of houses) {
          const frame = { x: doorLeft(house) - 4.5, width: DOOR.width + 9 }
          for (const window of groundWindows(house)) {
            expect(apart(frame, { x: window.x - 1, width: window.width + 2 })).toBe(true)
          }
        }
      }),
    )
  })

  it('keeps every window inside its wall and its floor', () => {
    fc.assert(
      fc.property(streets, ({ houses }) => {
        for (const house of houses) {
          for (const { x, y, width, height } of wallWindows(house)) {
            expect(x).toBeGreaterThan(house.x)
            expect(x + width).toBeLessThan(house.x + house.width)
            expect(y).toBeGreaterThan(wallTop(house))
            expect(y + height).toBeLessThan(-9)
          }
        }
      }),
    )
  })

  it('puts the bench between the houses, never before a door', () => {
    fc.assert(
      fc.property(streets, ({ houses, props }) => {
        for (const bench of props.filter(({ kind }) => kind === 'bench')) {
          for (const house of houses) expect(apart(bench, house)).toBe(true)
        }
      }),
    )
  })

  it('has no two neighbours with the same gable or the same brick, and one open door', () => {
    fc.assert(
      fc.property(streets, ({ houses }) => {
        houses.slice(1).forEach((house, i) => {
          expect(house.gable).not.toBe(houses[i]?.gable)
          expect(house.brick).not.toBe(houses[i]?.brick)
        })
        expect(houses.filter(({ door }) => door === 'open')).toHaveLength(1)
      }),
    )
  })

  it('lights only windows that exist, and every window with something on its sill', () => {
    fc.assert(
      fc.property(streets, ({ houses }) => {
        for (const house of houses) {
          const count = houseWindows(house).length
          for (const number of house.lit) expect(number).toBeLessThan(count)
          if (house.sill) expect(house.lit).toContain(house.sill.window)
        }
      }),
    )
  })
})
