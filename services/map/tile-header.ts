import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import type { Box } from './clip'

/** Bytes of the header of a PMTiles archive, version 3: https://github.com/protomaps/PMTiles, spec/v3. */
export const HEADER_BYTES = 127

export type TileFault = 'notTiles' | 'cutOff' | 'otherKind' | 'otherLayers'

interface Section {
  readonly offset: number
  readonly length: number
}

export interface TileHeader {
  readonly metadata: Section
  readonly directory: Section
  readonly gzipped: boolean
  readonly bounds: Box
}

const NONE = 1
const GZIP = 2
const VECTOR = 1

/** The head of the file, checked against its size in bytes; a fault when a browser could not draw from it. */
export function tileHeader(bytes: Buffer, size: number): TileHeader | TileFault {
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, 7) !== 'PMTiles' || bytes[7] !== 3)
    return 'notTiles'
  const section = (at: number) => ({
    offset: Number(bytes.readBigUInt64LE(at)),
    length: Number(bytes.readBigUInt64LE(at + 8)),
  })
  const [directory, metadata, leaves, tiles] = [section(8), section(24), section(40), section(56)]
  if ([directory, metadata, leaves, tiles].some(({ offset, length }) => offset + length > size))
    return 'cutOff'
  const packed = [bytes[97] ?? 0, bytes[98] ?? 0]
  if (bytes[99] !== VECTOR || packed.some((way) => way !== NONE && way !== GZIP)) return 'otherKind'
  const degrees = (at: number) => bytes.readInt32LE(at) / 1e7
  const bounds: Box = [degrees(102), degrees(106), degrees(110), degrees(114)]
  return { directory, metadata, gzipped: packed[0] === GZIP, bounds }
}

const metadataOf = z.object({
  attribution: z.string().optional(),
  vector_layers: z.array(z.object({ id: z.string() })),
  /** When the OpenStreetMap data were taken; whoever makes the tiles with planetiler leaves this behind. */
  'planetiler:osm:osmosisreplicationtime': z.iso.datetime().optional().catch(undefined),
})

export interface TileMetadata {
  /** In the words of the maker, without mark-up. */
  readonly credit: string | undefined
  /** ISO day. */
  readonly date: string | undefined
}

/** What our style draws: the layers of the Protomaps basemap, version 4. */
const DRAWN = ['roads', 'water']

export function tileMetadata(packed: Buffer, gzipped: boolean): TileMetadata | TileFault {
  const text = unpacked(packed, gzipped)
  const parsed = text === null ? null : metadataOf.safeParse(text)
  if (!parsed?.success) return 'notTiles'
  const { attribution, vector_layers, ...more } = parsed.data
  const layers = new Set(vector_layers.map(({ id }) => id))
  if (!DRAWN.some((id) => layers.has(id))) return 'otherLayers'
  const credit = attribution
    ?.replace(/<[^>]*>/g, '')
    .replaceAll('&copy;', '©')
    .trim()
  return {
    credit: credit || undefined,
    date: more['planetiler:osm:osmosisreplicationtime']?.slice(0, 10),
  }
}

function unpacked(packed: Buffer, gzipped: boolean): unknown {
  try {
    return JSON.parse(
      (gzipped ? gunzipSync(packed, { maxOutputLength: 4_000_000 }) : packed).toString('utf8'),
    )
  } catch {
    return null
  }
}

/** Whether the list of tiles can be opened. */
export function opens(packed: Buffer, gzipped: boolean): boolean {
  try {
    return packed.length > 0 && (!gzipped || gunzipSync(packed, { maxOutputLength: 4_000_000 }).length > 0)
  } catch {
    return false
  }
}
