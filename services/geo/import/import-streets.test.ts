import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { createWalking, decodeGraph } from '@/domain/walking'
import { silent } from '../progress'
import { ImportError } from './import-error'
import { importStreets } from './import-streets'
import { lookAt } from './open-file'
import { readOsmPbf } from './osm-pbf'
import { isWalkable } from './walkable'

const village = join(import.meta.dirname, 'samples/village.osm.pbf')
const folder = mkdtempSync(join(tmpdir(), 'streets-'))
const HEADER = 'van,naar,naam,highway,foot,wkt'
const PIECE = '1,2,Kerkstraat,residential,,"LINESTRING(4.48 51.02,4.481 51.02)"'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const load = (path: string) => importStreets(database.ownerPool, { path, progress: silent })
const file = (name: string, content: string | Buffer) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const stored = async () => {
  const { rows } = await database.ownerPool.query('SELECT graph, edges FROM street_network')
  return { graph: decodeGraph(rows[0].graph), edges: rows[0].edges }
}

describe('an OpenStreetMap extract', () => {
  it('reads every node and way of the sample', async () => {
    let [nodes, ways, highways] = [0, 0, 0]
    const outside: number[] = []
    await lookAt(village, (file) =>
      readOsmPbf(
        file,
        {
          node: (id, lat, lon) => {
            nodes++
            if (lat < 51.2 || lat > 51.3 || lon < 4.7 || lon > 4.9) outside.push(id)
          },
          way: ({ tags }) => {
            ways++
            if (tags.highway) highways++
          },
        },
        silent,
      ),
    )
    expect([nodes, ways, highways]).toEqual([11_582, 2_342, 264])
    expect(outside).toEqual([])
  })

  it('becomes a network that can be walked', async () => {
    const report = await load(village)
    expect(report.read).toBe(264)
    expect(report.mainland).toBeGreaterThan(0.9)
    const { graph, edges } = await stored()
    expect(edges).toBe(report.edges)
    // Joined at shared nodes: far fewer loose parts than ways.
    expect(report.islands).toBeLessThan(report.walkable / 10)
    const [from, to] = [0, 1].map((end) => ({
      lat: graph.plane.lat0 + (graph.y[end * 200] ?? 0) / graph.plane.ky,
      lon: graph.plane.lon0 + (graph.x[end * 200] ?? 0) / graph.plane.kx,
    }))
    if (from && to) expect(createWalking(graph).metres(from, to).source).toBe('network')
  })

  it('keeps the previous network when the file is cut off or something else', async () => {
    await load(file('one.csv', `${HEADER}\n${PIECE}\n`))
    const bytes = readFileSync(village)
    for (const [name, content, sentence] of [
      ['cut.osm.pbf', bytes.subarray(0, 60_000), /is cut off/],
      ['noise.osm.pbf', Buffer.alloc(5000, 7), /no osm.pbf file/],
      [
        'turned.osm.pbf',
        Buffer.concat([bytes.subarray(0, 9000), Buffer.alloc(500, 1), bytes.subarray(9500)]),
        /damaged|cut off/,
      ],
    ] as const) {
      const error = await load(file(name, content)).catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(ImportError)
      expect((error as Error).message).toMatch(sentence)
      expect((error as Error).message).toContain(name)
    }
    expect((await stored()).edges).toBe(1)
  })
})

describe('a list of edges', () => {
  it.each([
    ['columns.csv', 'van,naar,naam,highway,foot\n1,2,A,path,', /line 1: the header has no column "wkt"/],
    [
      'swapped.csv',
      `${HEADER}\n${PIECE}\n3,4,A,path,,"LINESTRING(51.02 4.48,51.02 4.49)"`,
      /line 3: .*changed places/,
    ],
    ['plane.csv', `${HEADER}\n1,2,A,path,,"LINESTRING(157804 190874,157805 190874)"`, /line 2: .*WGS84/],
    ['point.csv', `${HEADER}\n1,2,A,path,,"POINT(4.48 51.02)"`, /line 2: .*LINESTRING/],
    ['nodes.csv', `${HEADER}\n1,,A,path,,"LINESTRING(4.48 51.02,4.49 51.02)"`, /line 2: .*crossings/],
    [
      'none.csv',
      `${HEADER}\n1,2,A,motorway,,"LINESTRING(4.48 51.02,4.49 51.02)"`,
      /no street to walk on \(1 read\)/,
    ],
    ['empty.csv', '', /empty/],
  ])('%s is refused', async (name, content, sentence) => {
    await expect(load(file(name, content))).rejects.toThrow(sentence)
  })
})

it.each([
  [{ highway: 'steps' }, true],
  [{ highway: 'primary_link' }, true],
  [{ highway: 'motorway' }, false],
  [{ highway: 'trunk', foot: 'yes' }, true],
  [{ highway: 'residential', foot: 'no' }, false],
  [{ highway: 'service', access: 'private' }, false],
  [{ highway: 'service', access: 'private', foot: 'yes' }, true],
  [{ highway: 'footway', oneway: 'yes' }, true],
  [{ highway: 'construction' }, false],
  [{ building: 'yes' }, false],
])('%o may be walked: %s', (tags: Record<string, string>, walkable) =>
  expect(isWalkable(tags)).toBe(walkable),
)
