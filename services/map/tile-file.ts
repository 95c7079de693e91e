import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { env } from '@/env'
import type { Box } from './clip'
import { HEADER_BYTES, opens, type TileFault, tileHeader, tileMetadata } from './tile-header'

/** A city may put this file in its data folder (docs/operations-geodata.md): a background that is richer than ours. */
export const TILE_FILE = 'map.pmtiles'

const OPENSTREETMAP = '© OpenStreetMap-bijdragers'
/** Room for a directory and the metadata; the largest that go-pmtiles writes stay far below. */
const MOST_BYTES = 8_000_000

export interface TileFile {
  /** Changes with the file: browsers may keep what they read under it. */
  readonly version: string
  /** In bytes. */
  readonly size: number
  readonly bounds: Box
  readonly date: string
  readonly credit: string
  /** The bytes from `start` up to and with `end`. */
  readonly read: (start: number, end: number) => ReadableStream<Uint8Array>
}

const WRONG: Readonly<Record<TileFault, readonly [fault: string, remedy: string]>> = {
  notTiles: ['is not a readable PMTiles archive of version 3', 'extract it again'],
  cutOff: ['is shorter than its own header says', 'copy it again, whole'],
  otherKind: ['holds no vector tiles packed with gzip', 'extract it from a Protomaps basemap'],
  otherLayers: ['has no layer "roads" or "water"', 'extract it from a Protomaps basemap of version 4'],
}

interface Known {
  readonly path: string
  readonly version: string
  readonly file: TileFile | null
}
// The build gives each route its own copy of this module; the log is told once.
const shared = globalThis as typeof globalThis & { zorgzameBuurTiles?: Known }

/** The city's own tiles, or null: no file, or one that is of no use, which is told in the log once. */
export function cityTiles(): TileFile | null {
  const path = join(env().dataDir, TILE_FILE)
  const opened = open(path)
  if (opened === null) return null
  try {
    const { size, mtimeMs, mtime } = fstatSync(opened)
    const version = `${Math.round(mtimeMs * 1000).toString(36)}-${size.toString(36)}`
    const known = shared.zorgzameBuurTiles
    if (known?.path === path && known.version === version) return known.file
    const checked = check(opened, size)
    if (typeof checked === 'string') {
      const [fault, remedy] = WRONG[checked]
      process.stderr.write(`${path} ${fault}, so the map is drawn without it: ${remedy}.\n`)
    }
    const file =
      typeof checked === 'string'
        ? null
        : {
            version,
            size,
            bounds: checked.bounds,
            date: checked.date ?? mtime.toISOString().slice(0, 10),
            credit: checked.credit ?? OPENSTREETMAP,
            read: (start: number, end: number) => streamOf(path, start, end),
          }
    shared.zorgzameBuurTiles = { path, version, file }
    return file
  } finally {
    closeSync(opened)
  }
}

function open(path: string): number | null {
  try {
    return openSync(path, 'r')
  } catch {
    return null
  }
}

function check(file: number, size: number) {
  const bytes = (offset: number, length: number) => {
    const buffer = Buffer.alloc(Math.max(0, Math.min(length, size - offset, MOST_BYTES)))
    return buffer.subarray(0, readSync(file, buffer, 0, buffer.length, offset))
  }
  const header = tileHeader(bytes(0, HEADER_BYTES), size)
  if (typeof header === 'string') return header
  const { directory, metadata, gzipped, bounds } = header
  if (!opens(bytes(directory.offset, directory.length), gzipped)) return 'notTiles'
  const told = tileMetadata(bytes(metadata.offset, metadata.length), gzipped)
  return typeof told === 'string' ? told : { ...told, bounds }
}

const streamOf = (path: string, start: number, end: number) =>
  Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>
