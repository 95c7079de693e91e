import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FARTHEST_RADIUS, Grid, ID, type Profile, type Search } from './grid'

const coordinate = fc.double({ min: -9_000, max: 9_000, noNaN: true })
const profiles: fc.Arbitrary<Profile> = fc.record({
  x: coordinate,
  y: coordinate,
  radiusMetres: fc.constantFrom(-1, 0, 800, 1_000, 1_001, 2_000, 2_500, 4_000, 9_000),
  slots: fc.integer({ min: 0, max: (1 << 21) - 1 }),
  traits: fc.integer({ min: 0, max: 0xfff }),
})
const searches: fc.Arbitrary<Search> = fc.record({
  x: coordinate,
  y: coordinate,
  kind: fc.constantFrom(1, 2, 4),
  languages: fc.constantFrom(1 << 8, 3 << 8),
  slots: fc.integer({ min: 1, max: (1 << 21) - 1 }),
})

/** The same rule over everybody, in the same single precision in which the grid keeps places. */
function bruteForce(all: readonly Profile[], need: Search): number[] {
  return all.flatMap((one, id) => {
    const dx = Math.fround(one.x) - need.x
    const dy = Math.fround(one.y) - need.y
    const reach = one.radiusMetres < 0 ? -1 : Math.fround(Math.min(one.radiusMetres, FARTHEST_RADIUS) ** 2)
    const fits = (one.traits & need.kind) !== 0 && (one.traits & need.languages) !== 0
    return fits && (one.slots & need.slots) !== 0 && dx * dx + dy * dy <= reach ? [id] : []
  })
}

function found(grid: Grid, need: Search): number[] {
  const count = grid.search(need)
  return Array.from(grid.found.subarray(0, count), (at) => grid.words[at + ID] ?? -1).toSorted(
    (a, b) => a - b,
  )
}

describe('Grid', () => {
  it('finds exactly what brute force finds', () => {
    fc.assert(
      fc.property(
        fc.array(profiles, { maxLength: 120 }),
        fc.array(searches, { maxLength: 5 }),
        (all, needs) => {
          const grid = new Grid(all)
          for (const need of needs) expect(found(grid, need)).toEqual(bruteForce(all, need))
        },
      ),
    )
  })

  it('finds exactly the same after any updates, also when the tail overflows', () => {
    const changes = fc.array(fc.tuple(fc.nat(), profiles), { maxLength: 200 })
    fc.assert(
      fc.property(
        fc.array(profiles, { minLength: 1, maxLength: 40 }),
        changes,
        fc.array(searches, { minLength: 1, maxLength: 5 }),
        (all, updates, needs) => {
          const grid = new Grid(all)
          const now = [...all]
          for (const [any, profile] of updates) {
            grid.update(any % all.length, profile)
            now[any % all.length] = profile
          }
          for (const need of needs) expect(found(grid, need)).toEqual(bruteForce(now, need))
        },
      ),
    )
  })

  it('finds who moved past the edge, whatever cell the number there would be', () => {
    const at = (x: number, y: number): Profile => ({
      ...{ x, y, radiusMetres: 800, slots: 1, traits: 1 | (1 << 8) },
    })
    const grid = new Grid([at(0, 0), at(1_600, 1_600), at(0, 900)])
    grid.update(2, at(2_500, 100))
    expect(found(grid, { x: 2_500, y: 100, kind: 1, languages: 1 << 8, slots: 1 })).toEqual([2])
    grid.update(1, at(1_600, 2_500))
    expect(found(grid, { x: 1_600, y: 2_500, kind: 1, languages: 1 << 8, slots: 1 })).toEqual([1])
  })

  it('refuses who is nowhere or unknown', () => {
    const someone: Profile = { x: 0, y: 0, radiusMetres: 800, slots: 1, traits: 1 }
    expect(() => new Grid([{ ...someone, x: Number.NaN }])).toThrow('volunteer 0')
    expect(() => new Grid([someone]).update(3, someone)).toThrow('no volunteer 3')
  })

  it('finds everybody who does what is needed, wherever they live, also after a message between threads', () => {
    fc.assert(
      fc.property(fc.array(profiles, { maxLength: 60 }), searches, (all, need) => {
        const grid = Grid.received(structuredClone(new Grid(all)))
        const count = grid.searchEverywhere(need)
        const ids = Array.from(grid.found.subarray(0, count), (at) => grid.words[at + ID] ?? -1)
        const anywhere = all.map((one) => ({ ...one, ...need, radiusMetres: 0, slots: one.slots }))
        const near = anywhere.map((one, k) => ({ ...one, x: 0, y: 0, traits: all[k]?.traits ?? 0 }))
        expect(ids.toSorted((a, b) => a - b)).toEqual(bruteForce(near, { ...need, x: 0, y: 0 }))
        expect(found(grid, need)).toEqual(bruteForce(all, need))
      }),
    )
  })
})
