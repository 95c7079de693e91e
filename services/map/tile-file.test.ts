import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { PMTiles } from 'pmtiles'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { tileAt, tileFile } from '@/e2e/support/tile-file'
import { cityTiles, TILE_FILE } from './tile-file'

const dataDir = mkdtempSync(join(tmpdir(), 'tiles-'))
const file = join(dataDir, TILE_FILE)
const cities = join(import.meta.dirname, '../../db/seed/cities')
const streetCity = readdirSync(cities).find((city) => city !== 'default' && hasStreets(city)) ?? ''
const archive = tileFile(join(cities, streetCity))
vi.stubEnv('DATA_DIR', dataDir)
vi.stubEnv('ZB_EMBEDDED_URL', 'postgres://nobody@localhost/none')

function hasStreets(city: string): boolean {
  return !city.includes('.') && readdirSync(join(cities, city)).includes('streets.csv.gz')
}

const told: string[] = []
vi.spyOn(process.stderr, 'write').mockImplementation((line) => {
  told.push(String(line))
  return true
})

beforeEach(() => {
  rmSync(file, { force: true })
  told.length = 0
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(dataDir, { recursive: true })
})

describe("the city's own tiles", () => {
  it('are not missed by a city without them', () => {
    expect(cityTiles()).toBeNull()
    expect(told).toEqual([])
  })

  it('are told with their maker and date', () => {
    writeFileSync(file, archive)
    const tiles = cityTiles()
    expect(tiles).toMatchObject({ size: archive.length, date: '2017-09-04', credit: '© OpenStreetMap' })
    expect(told).toEqual([])
  })

  it('are read piece by piece by the reader of the browser', async () => {
    writeFileSync(file, archive)
    const tiles = cityTiles()
    if (!tiles) throw new Error('no tiles')
    const archived = new PMTiles({
      getKey: () => tiles.version,
      getBytes: async (offset, length) => {
        const end = Math.min(offset + length, tiles.size) - 1
        return { data: await new Response(tiles.read(offset, end)).arrayBuffer() }
      },
    })
    const { minLon, maxLat, maxZoom } = await archived.getHeader()
    expect([minLon, maxLat, maxZoom]).toEqual([tiles.bounds[0], tiles.bounds[3], 14])
    const { centre } = JSON.parse(readFileSync(join(cities, streetCity, 'city.json'), 'utf8'))
    const [x, y] = tileAt(centre.lon, centre.lat, 14)
    const tile = await archived.getZxy(14, x, y)
    const words = Buffer.from(tile?.data ?? new ArrayBuffer(0)).toString('utf8')
    expect(words).toContain('minor_road')
    expect(words).toContain('straat')
  })

  const without = (at: number, value: number) => {
    const copy = Buffer.from(archive)
    copy[at] = value
    return copy
  }
  it.each([
    ['garbage', Buffer.from('this is no map'.repeat(50)), /not a readable PMTiles archive.*extract it again/],
    ['nothing', Buffer.alloc(0), /not a readable PMTiles archive/],
    [
      'half a file',
      archive.subarray(0, archive.length / 2),
      /shorter than its own header.*copy it again, whole/,
    ],
    ['one byte too few', archive.subarray(0, -1), /shorter than its own header/],
    ['pictures', without(99, 2), /no vector tiles.*Protomaps basemap/],
    ['another packing', without(98, 3), /no vector tiles packed with gzip/],
    ['a broken list of tiles', without(127, 0), /not a readable PMTiles archive/],
    ['other layers', otherLayers(), /no layer "roads" or "water".*version 4/],
  ])('that are %s are told once, with file and remedy, and left out', (_, bytes, sentence) => {
    writeFileSync(file, bytes)
    expect([cityTiles(), cityTiles()]).toEqual([null, null])
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(file)
    expect(told[0]).toMatch(sentence)
    expect(told[0]?.match(/\.\n/g)).toHaveLength(1)
  })

  it('are used as soon as a good copy is there', () => {
    writeFileSync(file, archive.subarray(0, 500))
    expect(cityTiles()).toBeNull()
    writeFileSync(file, archive)
    expect(cityTiles()?.size).toBe(archive.length)
  })

  it('never break the map, whatever stands in their head', () => {
    fc.assert(
      fc.property(fc.nat(1200), fc.uint8Array({ minLength: 1, maxLength: 40 }), (at, bytes) => {
        const copy = Buffer.from(archive.subarray(0, 3000))
        copy.set(bytes.subarray(0, copy.length - at), at)
        writeFileSync(file, copy)
        expect(() => cityTiles()).not.toThrow()
      }),
      { numRuns: 200 },
    )
  })
})

/** The same archive with "paths" and "rivers": the header says where its metadata begin. */
function otherLayers(): Buffer {
  const [at, length] = [Number(archive.readBigUInt64LE(24)), Number(archive.readBigUInt64LE(32))]
  const text = gunzipSync(archive.subarray(at, at + length)).toString('utf8')
  const other = gzipSync(text.replace('roads', 'paths').replace('water', 'river'))
  const copy = Buffer.concat([archive, other])
  copy.writeBigUInt64LE(BigInt(archive.length), 24)
  copy.writeBigUInt64LE(BigInt(other.length), 32)
  return copy
}
