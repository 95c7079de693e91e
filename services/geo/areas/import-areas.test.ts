import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import proj4 from 'proj4'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { importAddresses } from '../import/import-addresses'
import { ImportError } from '../import/import-error'
import { silent } from '../progress'
import { importAreas } from './import-areas'

type Corner = [number, number]
const folder = mkdtempSync(join(tmpdir(), 'areas-'))
const square = (west: number, south: number, size = 0.01): Corner[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const feature = (code: string, ring: Corner[], properties: object = {}) =>
  JSON.stringify({
    type: 'Feature',
    properties: { code, name: `Wijk ${code} (Stad)`, ...properties },
    geometry: { type: 'Polygon', coordinates: [ring] },
  })
const file = (name: string, ...features: string[]) => {
  const path = join(folder, name)
  writeFileSync(path, `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`)
  return path
}

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.ownerPool.query('TRUNCATE address, street, neighbourhood CASCADE')
  const path = join(folder, 'addresses.csv')
  writeFileSync(
    path,
    'postcode,gemeente,straat,huisnummer,lat,lon\n2800,Stad,Weststraat,1,51.025,4.485\n2800,Stad,Ooststraat,1,51.025,4.495\n2800,Stad,Verweg,1,51.2,4.485\n',
  )
  await importAddresses(database.ownerPool, { path, nis: new Set(), now: new Date(), progress: silent })
})

const load = (path: string, epsg?: number) =>
  importAreas(database.ownerPool, { path, epsg, progress: silent })
const places = async () => {
  const { rows } = await database.ownerPool.query(
    'SELECT street, neighbourhood_id AS area FROM address ORDER BY street',
  )
  return rows.map(({ street, area }) => `${street} ${area}`)
}

describe('neighbourhoods', () => {
  const west = feature('W', square(4.48, 51.02))
  const east = feature('O', square(4.49, 51.02), { deelgemeente: 'Dorp' })

  it('gives every address its own, and says how many have none', async () => {
    const report = await load(file('two.geojson', west, east))
    expect(report).toMatchObject({ areas: 2, addresses: 3, withoutNeighbourhood: 1, faults: [] })
    expect(await places()).toEqual(['Ooststraat O', 'Verweg null', 'Weststraat W'])
    const { rows } = await database.ownerPool.query(
      'SELECT id, name, sub_municipality FROM neighbourhood ORDER BY id',
    )
    expect(rows).toEqual([
      { id: 'O', name: 'Wijk O', sub_municipality: 'Dorp' },
      { id: 'W', name: 'Wijk W', sub_municipality: null },
    ])
  })

  it.each([31370, 3812])('reads EPSG:%s, said or found', async (epsg) => {
    await load(file('wgs.geojson', west, east))
    const lambert = {
      31370:
        '+proj=lcc +lat_1=51.16666723333333 +lat_2=49.8333339 +lat_0=90 +lon_0=4.367486666666666 +x_0=150000.013 +y_0=5400088.438 +ellps=intl +towgs84=-106.8686,52.2978,-103.7239,0.3366,-0.457,1.8422,-1.2747 +units=m',
      3812: '+proj=lcc +lat_1=49.8333333333333 +lat_2=51.1666666666667 +lat_0=50.797815 +lon_0=4.35921583333333 +x_0=649328 +y_0=665262 +ellps=GRS80 +units=m',
    }[epsg] as string
    const flat = square(4.49, 51.02).map((corner) => proj4('WGS84', lambert, corner) as Corner)
    for (const said of [undefined, epsg]) {
      expect(await load(file('flat.geojson', feature('O', flat)), said)).toMatchObject({
        areas: 1,
        removed: said ? 0 : 1,
      })
      expect(await places()).toEqual(['Ooststraat O', 'Verweg null', 'Weststraat null'])
    }
    const other = epsg === 3812 ? 31370 : 3812
    await expect(load(file('flat.geojson', feature('O', flat)), other)).rejects.toThrow(
      /outside Belgium.*projection/,
    )
  })

  it('keeps an area that a coordinator still has, without a place', async () => {
    await load(file('two.geojson', west, east))
    await database.ownerPool.query(
      `WITH one AS (INSERT INTO "user" (id, email, role) VALUES (gen_random_uuid(), 'c@example.be', 'coordinator') RETURNING id)
       INSERT INTO coordinator_neighbourhood SELECT id, 'W' FROM one`,
    )
    expect(await load(file('east.geojson', east))).toMatchObject({ removed: 0, kept: ['Wijk W'] })
    expect(await places()).toEqual(['Ooststraat O', 'Verweg null', 'Weststraat null'])
  })

  it('reports an overlap by name and an enclosed gap by place, not the shape of the outside', async () => {
    const over = feature('X', square(4.485, 51.02))
    const [overlap] = (await load(file('over.geojson', west, over))).faults
    expect(overlap).toMatchObject({ kind: 'overlap', areas: ['Wijk W', 'Wijk X'] })
    expect(overlap?.hectares).toBeGreaterThan(30)
    expect(overlap?.hectares).toBeLessThan(45)
    const ring = [
      feature('N', [
        [4.48, 51.03],
        [4.51, 51.03],
        [4.51, 51.04],
        [4.48, 51.04],
        [4.48, 51.03],
      ]),
      feature('Z', [
        [4.48, 51.01],
        [4.51, 51.01],
        [4.51, 51.02],
        [4.48, 51.02],
        [4.48, 51.01],
      ]),
      feature('W', square(4.48, 51.02)),
      feature('O', square(4.5, 51.02)),
    ]
    const { faults } = await load(file('ring.geojson', ...ring))
    expect(faults).toMatchObject([{ kind: 'gap', areas: [] }])
    expect(faults[0]?.lat).toBeCloseTo(51.025, 2)
    expect(faults[0]?.lon).toBeCloseTo(4.495, 2)
  })

  it.each([
    [
      'bow.geojson',
      [
        west,
        feature('B', [
          [4.5, 51],
          [4.51, 51.01],
          [4.51, 51],
          [4.5, 51.01],
          [4.5, 51],
        ]),
      ],
      /line 3: .*Wijk B.* crosses itself near 4.505/,
    ],
    ['twice.geojson', [west, west], /line 3: the code W is there twice/],
    ['swapped.geojson', [feature('S', square(51.02, 4.48))], /line 2: .*changed places/],
    ['far.geojson', [feature('F', square(2, 41))], /line 2: .*outside Belgium/],
    ['nameless.geojson', [feature('', square(4.48, 51.02))], /line 2: an area has no code/],
    ['none.geojson', [], /no areas/],
  ])('%s is refused in one sentence and the previous areas stay', async (name, features, sentence) => {
    await load(file('two.geojson', west, east))
    const error = await load(file(name, ...features)).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(ImportError)
    expect((error as Error).message).toMatch(sentence)
    expect((error as Error).message).toContain(name)
    expect(await places()).toEqual(['Ooststraat O', 'Verweg null', 'Weststraat W'])
  })

  it('names the line where a file stops being JSON', async () => {
    const path = join(folder, 'cut.geojson')
    writeFileSync(path, `{"type":"FeatureCollection","features":[\n${west},\n${east.slice(0, 50)}`)
    await expect(load(path)).rejects.toThrow(/line 3: is no JSON/)
  })
})
