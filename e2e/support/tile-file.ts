import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { GeoJSONVT } from '@maplibre/geojson-vt'
import { fromGeojsonVt } from '@maplibre/vt-pbf'

/*
 * A small but real PMTiles archive (version 3) of a city's own open data, with the layers of the Protomaps basemap:
 * what a city would extract from a basemap of the world, which no test may download.
 */

type Position = [lon: number, lat: number]
interface Drawn {
  readonly layer: 'roads' | 'water'
  readonly properties: Readonly<Record<string, string>>
  readonly line: Position[]
}

const MINZOOM = 10
const MAXZOOM = 14
const HEADER = 127

/** @param city folder with the open data of a city. */
export function tileFile(city: string): Buffer {
  const drawn = [...linesOf(city, 'water', 'water'), ...linesOf(city, 'rail', 'roads'), ...streetsOf(city)]
  const tiles = tilesOf(drawn)
  const directory = gzipSync(directoryOf(tiles))
  const metadata = gzipSync(
    JSON.stringify({
      attribution: '<a href="#">&copy; OpenStreetMap</a>',
      'planetiler:osm:osmosisreplicationtime': '2017-09-04T00:00:00Z',
      vector_layers: ['roads', 'water'].map((id) => ({ id, fields: {} })),
    }),
  )
  const data = Buffer.concat(tiles.map(({ bytes }) => bytes))
  const header = headerOf(directory.length, metadata.length, data.length, tiles.length, boundsOf(drawn))
  return Buffer.concat([header, directory, metadata, data])
}

function linesOf(city: string, name: 'water' | 'rail', layer: Drawn['layer']): Drawn[] {
  const { features } = JSON.parse(readFileSync(join(city, `${name}.geojson`), 'utf8')) as {
    features: { geometry: { coordinates: Position[][] } }[]
  }
  const kind = name === 'rail' ? 'rail' : 'river'
  return features.flatMap(({ geometry }) =>
    geometry.coordinates.map((line) => ({ layer, properties: { kind }, line })),
  )
}

function streetsOf(city: string): Drawn[] {
  const file = join(city, 'streets.csv.gz')
  if (!existsSync(file)) return []
  const rows = gunzipSync(readFileSync(file)).toString('utf8').split('\n').slice(1)
  return rows.flatMap((row) => {
    const [, highway = '', name = '', wkt] =
      /^(?:[^,]*,){4}([^,]*),("[^"]*"|[^,]*),.*LINESTRING\(([^)]*)\)/.exec(row) ?? []
    if (wkt === undefined) return []
    const line = wkt.split(',').map((point) => point.trim().split(' ').map(Number) as Position)
    const named = name === '' ? {} : { name }
    return [{ layer: 'roads' as const, properties: { kind: kindOf(highway), ...named }, line }]
  })
}

const kindOf = (highway: string) =>
  /^(primary|secondary|tertiary)/.test(highway)
    ? 'major_road'
    : /^(footway|path|steps|cycleway|track)/.test(highway)
      ? 'path'
      : 'minor_road'

interface Tile {
  readonly id: number
  readonly bytes: Buffer
}

function tilesOf(drawn: readonly Drawn[]): Tile[] {
  const indexes = (['roads', 'water'] as const).map((layer) => {
    const features = drawn
      .filter((one) => one.layer === layer)
      .map(({ properties, line }) => ({
        type: 'Feature' as const,
        properties,
        geometry: { type: 'LineString' as const, coordinates: line },
      }))
    const options = { maxZoom: MAXZOOM, indexMaxZoom: 5, tolerance: 2, buffer: 64, extent: 4096 }
    return [layer, new GeoJSONVT({ type: 'FeatureCollection', features }, options)] as const
  })
  const [west, south, east, north] = boundsOf(drawn)
  const tiles: Tile[] = []
  for (let z = MINZOOM; z <= MAXZOOM; z++) {
    const [left, top] = tileAt(west, north, z)
    const [right, bottom] = tileAt(east, south, z)
    for (let x = left; x <= right; x++)
      for (let y = top; y <= bottom; y++) {
        const found = indexes.flatMap(([layer, index]) => {
          const tile = index.getTile(z, x, y)
          return tile && tile.features.length > 0 ? [[layer, tile] as const] : []
        })
        if (found.length === 0) continue
        const packed = gzipSync(fromGeojsonVt(Object.fromEntries(found), { version: 2, extent: 4096 }))
        tiles.push({ id: tileId(z, x, y), bytes: packed })
      }
  }
  return tiles.toSorted((a, b) => a.id - b.id)
}

function boundsOf(drawn: readonly Drawn[]) {
  const positions = drawn.flatMap(({ line }) => line)
  const lons = positions.map(([lon]) => lon).toSorted((a, b) => a - b)
  const lats = positions.map(([, lat]) => lat).toSorted((a, b) => a - b)
  return [lons.at(0) ?? 0, lats.at(0) ?? 0, lons.at(-1) ?? 0, lats.at(-1) ?? 0] as const
}

/** Column and row of the tile of level `z` where this place lies. */
export function tileAt(lon: number, lat: number, z: number): [x: number, y: number] {
  const [side, angle] = [2 ** z, (lat * Math.PI) / 180]
  const y = (1 - Math.asinh(Math.tan(angle)) / Math.PI) / 2
  return [Math.floor(((lon + 180) / 360) * side), Math.floor(y * side)]
}

/** The place of a tile on the Hilbert curves of the levels before and of its own. */
function tileId(z: number, tileX: number, tileY: number): number {
  let [x, y, id] = [tileX, tileY, (4 ** z - 1) / 3]
  for (let side = 2 ** (z - 1); side >= 1; side /= 2) {
    const [right, low] = [(x & side) > 0 ? 1 : 0, (y & side) > 0 ? 1 : 0]
    id += side * side * ((3 * right) ^ low)
    if (low === 0) {
      if (right === 1) [x, y] = [side - 1 - x, side - 1 - y]
      ;[x, y] = [y, x]
    }
  }
  return id
}

/** Ids as steps, run lengths, lengths, offsets; 0 stands for "right behind the one before". */
function directoryOf(tiles: readonly Tile[]): Buffer {
  const steps = tiles.map(({ id }, i) => id - (tiles[i - 1]?.id ?? 0))
  const runs = tiles.map(() => 1)
  const lengths = tiles.map(({ bytes }) => bytes.length)
  const offsets = tiles.map((_, i) => (i === 0 ? 1 : 0))
  return Buffer.from([tiles.length, ...steps, ...runs, ...lengths, ...offsets].flatMap(varint))
}

function varint(value: number): number[] {
  const bytes: number[] = []
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) | 128)
  return [...bytes, rest]
}

function headerOf(
  directory: number,
  metadata: number,
  data: number,
  count: number,
  bounds: readonly [number, number, number, number],
): Buffer {
  const header = Buffer.alloc(HEADER)
  header.write('PMTiles', 'latin1')
  header[7] = 3
  const behind = HEADER + directory + metadata
  const places = [
    HEADER,
    directory,
    HEADER + directory,
    metadata,
    behind,
    0,
    behind,
    data,
    count,
    count,
    count,
  ]
  places.forEach((value, i) => {
    header.writeBigUInt64LE(BigInt(value), 8 + i * 8)
  })
  // Clustered; directory and tiles packed with gzip; vector tiles; zoom.
  header.set([1, 2, 2, 1, MINZOOM, MAXZOOM], 96)
  bounds.forEach((degrees, i) => {
    header.writeInt32LE(Math.round(degrees * 1e7), 102 + i * 4)
  })
  return header
}
