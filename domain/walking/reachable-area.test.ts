import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph, createWalking, type Line, straightMetres, type WalkableEdge } from './'

const at = (column: number, row: number) => ({ lat: 51 + row / 1000, lon: 4 + column / 1000 })
const edge = (from: number, to: number, ...points: { lat: number; lon: number }[]): WalkableEdge => ({
  from,
  to,
  street: '',
  line: points.flatMap(({ lat, lon }) => [lon, lat]),
})
const lengthOf = (line: Line) =>
  line.slice(1).reduce((sum, [lon, lat], i) => {
    const [lon0, lat0] = line[i] as readonly [number, number]
    return sum + straightMetres({ lat, lon }, { lat: lat0, lon: lon0 })
  }, 0)
const total = (lines: readonly Line[] | null) => (lines ?? []).reduce((sum, line) => sum + lengthOf(line), 0)

/** Two banks, one bridge five blocks to the north, and a loose courtyard. */
const river = createWalking(
  buildGraph([
    edge(1, 2, at(0, 0), at(0, 5)),
    edge(2, 3, at(0, 5), at(1, 5)),
    edge(3, 4, at(1, 5), at(1, 0)),
    edge(8, 9, at(5, 0), at(5, 1)),
  ]),
)

describe('what can be reached on foot', () => {
  it('stops at the water: the other bank is 70 m away and not in it', () => {
    const lines = river.reachable(at(0, 1), 300) ?? []
    expect(total(lines)).toBeGreaterThan(400)
    expect(lines.flat().every(([lon]) => lon < 4.0001)).toBe(true)
  })

  it('comes over the bridge when there is time for it', () => {
    const lines = river.reachable(at(0, 1), 700) ?? []
    const otherBank = lines.flat().filter(([lon]) => lon > 4.0009)
    const deepest = Math.min(...otherBank.map(([, lat]) => lat))
    // 4 blocks of 111.2 m to the bridge and 70 m over it leave 185 m on the way back south.
    expect((51.005 - deepest) * 111_195).toBeCloseTo(700 - 4 * 111.2 - 70, -1)
  })

  it('draws nothing without a network and beside it', () => {
    expect(createWalking(null).reachable(at(0, 0), 500)).toBeNull()
    expect(river.reachable(at(9, 9), 500)).toBeNull()
  })

  it('ends exactly at the limit, for every limit and with the front garden counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 1100 }), (metres) => {
        const home = at(0.3, 2)
        const steps = (river.reachable(home, metres) ?? []).flat()
        const walks = steps.map(([lon, lat]) => river.metres(home, { lat, lon }).metres)
        expect(Math.max(...walks)).toBeLessThanOrEqual(metres + 0.5)
        expect(Math.max(...walks)).toBeGreaterThan(Math.min(metres, 950) - 1)
      }),
    )
  })
})

describe('the walk as a line', () => {
  it('goes over the bridge and is as long as the walk', () => {
    const [home, door] = [at(0, 1), at(1, 2)]
    const line = river.route(home, door) ?? []
    expect(line[0]).toEqual([4, 51.001])
    expect(line.at(-1)).toEqual([4.001, 51.002])
    expect(line.some(([, lat]) => lat > 51.0049)).toBe(true)
    expect(lengthOf(line)).toBeCloseTo(river.metres(home, door).metres, 0)
  })

  it('has no line where the distance is an estimate', () => {
    expect(river.route(at(0, 0), at(5, 0))).toBeNull()
    expect(createWalking(null).route(at(0, 0), at(1, 0))).toBeNull()
  })

  it('is as long as the walk between any two doors of a grid with holes', () => {
    const spot = fc.record({ column: fc.integer({ min: 0, max: 30 }), row: fc.integer({ min: 0, max: 30 }) })
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }), spot, spot, (open, a, b) => {
        const edges: WalkableEdge[] = []
        for (let c = 0; c < 5; c++) {
          for (let r = 0; r < 5; r++) {
            if (open[c * 5 + r]) edges.push(edge(c * 10 + r, c * 10 + r + 1, at(c, r), at(c, r + 1)))
            if (open[30 + c * 5 + r]) edges.push(edge(c * 10 + r, c * 10 + 10 + r, at(c, r), at(c + 1, r)))
          }
        }
        const town = createWalking(buildGraph([...edges, edge(90, 91, at(0, 0), at(0, 0.5))]))
        const [from, to] = [at(a.column / 6, a.row / 6), at(b.column / 6, b.row / 6)]
        const walk = town.metres(from, to)
        const line = town.route(from, to)
        expect(line !== null).toBe(walk.source === 'network')
        if (!line) return
        const doors = [from, to].map((door, i) => {
          const [lon, lat] = line.at(i === 0 ? 0 : -1) as readonly [number, number]
          return straightMetres(door, { lat, lon })
        })
        expect(lengthOf(line) + (doors[0] ?? 0) + (doors[1] ?? 0)).toBeCloseTo(walk.metres, -0.5)
      }),
    )
  })

  it('finds its way over edges without length, which lead both ways', () => {
    const town = createWalking(
      buildGraph([
        edge(1, 2, at(0, 0), at(0, 1)),
        edge(2, 7, at(0, 1), at(0, 1)),
        edge(7, 8, at(0, 1), at(0, 1)),
        edge(2, 3, at(0, 1), at(0, 1)),
        edge(3, 4, at(0, 1), at(1, 1)),
      ]),
    )
    const line = town.route(at(0, 0.2), at(0.8, 1)) ?? []
    expect(lengthOf(line)).toBeCloseTo(town.metres(at(0, 0.2), at(0.8, 1)).metres, 0)
  })

  it('gives the streets of a box, also one that only crosses it', () => {
    expect(river.streets(at(4, 0), at(6, 1))).toHaveLength(1)
    expect(river.streets(at(0.4, 4), at(0.6, 6))).toHaveLength(1)
    expect(createWalking(null).streets(at(0, 0), at(9, 9))).toEqual([])
  })
})
