import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildGraph,
  createWalking,
  DETOUR,
  decodeGraph,
  encodeGraph,
  straightMetres,
  type WalkableEdge,
} from './'
import { createReach } from './reach'

/** A point on a square grid, about 111 m per step northwards. */
const at = (column: number, row: number) => ({ lat: 51 + row / 1000, lon: 4 + column / 1000 })
const edge = (
  from: number,
  to: number,
  street: string,
  ...points: { lat: number; lon: number }[]
): WalkableEdge => ({
  from,
  to,
  street,
  line: points.flatMap(({ lat, lon }) => [lon, lat]),
})

describe('walking', () => {
  const river = buildGraph([
    edge(1, 2, 'linkeroever', at(0, 0), at(0, 5)),
    edge(2, 3, 'brug', at(0, 5), at(1, 5)),
    edge(3, 4, 'rechteroever', at(1, 5), at(1, 0)),
    edge(8, 9, 'eiland', at(5, 0), at(5, 1)),
  ])
  const walking = createWalking(river)

  it('goes round by the bridge', () => {
    const [left, right] = [at(0, 0), at(1, 0)]
    expect(straightMetres(left, right)).toBeCloseTo(70, 0)
    const walk = walking.metres(left, right)
    expect(walk.source).toBe('network')
    expect(walk.metres).toBeCloseTo(5 * 111.2 * 2 + 70, -1)
  })

  it('measures along one street without going to a crossing, both doors included', () => {
    const door = { ...at(0, 1), lon: 4 + 0.0001 }
    expect(walking.metres(door, at(0, 2)).metres).toBeCloseTo(111.2 + 7, 0)
  })

  it('tells an island, a place without streets and a missing network, and estimates', () => {
    const [home, island, field] = [at(0, 0), at(5, 0), at(9, 9)]
    expect(walking.metres(home, island)).toMatchObject({ source: 'estimate', reason: 'island' })
    expect(walking.metres(home, field)).toMatchObject({ source: 'estimate', reason: 'off-network' })
    const estimate = createWalking(null).metres(home, field)
    expect(estimate).toMatchObject({ source: 'estimate', reason: 'no-network' })
    expect(estimate.metres).toBeCloseTo(straightMetres(home, field) * DETOUR, 6)
    expect([home, island, field].map(walking.standing)).toEqual(['network', 'island', 'off-network'])
  })

  it('answers null beyond the limit, for networks and estimates alike', () => {
    const targets = [at(0, 1), at(1, 0), at(9, 9)]
    const answers = walking.toMany(at(0, 0), targets, 500)
    expect(answers.map((walk) => walk?.source ?? null)).toEqual(['network', null, null])
  })

  it('searches again when the next question reaches further', () => {
    const home = at(0, 0)
    const far = at(1, 2)
    expect(walking.toMany(home, [far], 300)).toEqual([null])
    expect(walking.toMany(home, [far], 3000)[0]?.metres).toBeGreaterThan(800)
    expect(walking.toMany(home, [far], 300)).toEqual([null])
  })

  it('leaves a loose path in a courtyard for the street beside it', () => {
    const courtyard = buildGraph([
      edge(1, 2, 'kerkstraat', at(0, 0), at(0, 3)),
      edge(2, 3, 'markt', at(0, 3), at(3, 3)),
      edge(8, 9, '', at(0.3, 1), at(0.3, 1.2)),
    ])
    expect(createWalking(courtyard).metres(at(0.25, 1.1), at(0, 3)).source).toBe('network')
  })

  it("starts on the address's own street when another is a little nearer", () => {
    const corner = buildGraph([
      edge(1, 2, 'kerkstraat', at(0, 0), at(0, 3)),
      edge(2, 3, 'markt', at(0, 3), at(3, 3)),
      edge(3, 4, 'molenweg', at(3, 3), at(3, 0.1), at(0.5, 0.1)),
    ])
    const door = { ...at(0.3, 0.1) }
    const school = at(0, 2)
    const nearest = createWalking(corner).metres({ ...door }, school).metres
    const named = createWalking(corner).metres({ ...door, street: 'kerkstraat' }, school).metres
    expect(nearest).toBeGreaterThan(600)
    expect(named).toBeLessThan(300)
  })
})

describe('a network as bytes', () => {
  const graph = buildGraph([
    edge(1, 2, 'é', at(0, 0), at(0, 1), at(1, 1)),
    edge(2, 5, '', at(1, 1), at(1, 3)),
  ])

  it('comes back the same', () => {
    // A Buffer that shares memory, as the database driver hands it over.
    const bytes = Buffer.concat([Buffer.from([0]), encodeGraph(graph)]).subarray(1)
    expect(decodeGraph(bytes)).toEqual(graph)
  })

  it('is refused when cut off or strange', () => {
    const bytes = encodeGraph(graph)
    expect(() => decodeGraph(bytes.subarray(0, -1))).toThrow(/cut off/)
    expect(() => decodeGraph(bytes.slice().fill(0, 0, 4))).toThrow(/no walking network/)
  })
})

describe('against brute force', () => {
  const crossings = fc.uniqueArray(
    fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })),
    {
      minLength: 4,
      maxLength: 14,
      selector: ([x, y]) => `${x},${y}`,
    },
  )
  const town = crossings.chain((places) =>
    fc
      .array(fc.tuple(fc.nat(places.length - 1), fc.nat(places.length - 1)), { minLength: 1, maxLength: 30 })
      .map((pairs) => ({ places, pairs: pairs.filter(([a, b]) => a !== b) }))
      .filter(({ pairs }) => pairs.length > 0),
  )

  it('reaches every crossing within the limit by the shortest way, and no island', () => {
    fc.assert(
      fc.property(town, fc.integer({ min: 100, max: 6000 }), ({ places, pairs }, limit) => {
        const spot = (i: number) => at(...(places[i] as [number, number]))
        const graph = buildGraph(pairs.map(([a, b]) => edge(a, b, '', spot(a), spot(b))))
        const reach = createReach(graph)
        const best = shortest(places.length, pairs, (a, b) => straightMetres(spot(a), spot(b)))
        pairs.forEach(([a], e) => {
          reach.spread({ edge: e, along: 0, gap: 0 }, limit)
          pairs.forEach(([b], f) => {
            const truth = best[a]?.[b] ?? 0
            const found = reach.metresTo(graph.edgeFrom[f] as number)
            const island =
              graph.island[graph.edgeFrom[e] as number] !== graph.island[graph.edgeFrom[f] as number]
            expect(island).toBe(!Number.isFinite(truth))
            if (truth <= limit * 0.99) expect(Math.abs(found - truth)).toBeLessThan(truth * 0.003 + 0.01)
            else expect(found).toBeGreaterThanOrEqual(truth * 0.99)
          })
        })
      }),
    )
  })
})

function shortest(
  n: number,
  pairs: [number, number][],
  metres: (a: number, b: number) => number,
): number[][] {
  const best = Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  )
  const get = (i: number, j: number) => best[i]?.[j] ?? 0
  const set = (i: number, j: number, value: number) => {
    const row = best[i]
    if (row && value < get(i, j)) row[j] = value
  }
  for (const [a, b] of pairs) {
    set(a, b, metres(a, b))
    set(b, a, metres(a, b))
  }
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) set(i, j, get(i, k) + get(k, j))
  return best
}
