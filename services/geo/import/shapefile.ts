import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Progress } from '../progress'
import { type Dbf, readDbf } from './dbf'
import { importError } from './import-error'
import type { LookedAt } from './open-file'
import { epsgOfPrj, fromEpsg, type ToPosition } from './projection'
import type { Zip } from './zip'

/** A shapefile of points with its table. Points that are "null shapes" have no position. */
export type PointShapes = {
  readonly name: string
  readonly table: Dbf
  readonly toPosition: ToPosition
  readonly point: (record: number) => { x: number; y: number } | null
}

const POINT_TYPES = new Set([1, 11, 21])

/**
 * Reads a point shapefile: FILE.shp with .dbf, .prj and .cpg beside it, or a zip that holds them.
 *
 * @param stem which shapefile of a zip to read.
 * @throws ImportError for a missing part, another kind of shape, an unknown projection or a cut-off file.
 */
export async function readPointShapes(
  file: LookedAt,
  stem: RegExp,
  progress: Progress,
): Promise<PointShapes> {
  const { packing } = file
  const { name, part } = typeof packing === 'string' ? looseParts(file) : zipParts(file.name, packing, stem)
  const [shp, dbf, prj, cpg] = await Promise.all(['.shp', '.dbf', '.prj', '.cpg'].map(part))
  if (!shp || !dbf)
    throw importError(name, null, `the ${shp ? '.dbf' : '.shp'} file is missing`, 'put it beside the others')
  if (!prj)
    throw importError(
      name,
      null,
      'the .prj file is missing, so the projection is unknown',
      'put it beside the .shp',
    )
  const epsg = epsgOfPrj(prj.toString('latin1'))
  const toPosition = epsg === undefined ? undefined : fromEpsg(epsg)
  if (!toPosition)
    throw importError(
      name,
      null,
      'the .prj file names a projection we do not know',
      'export it as EPSG:31370, 3812 or 4326',
    )
  const table = readDbf(dbf, name, cpg?.toString('latin1') ?? '')
  progress.begin(name, table.count)
  return { name, table, toPosition, point: points(shp, name, table.count) }
}

function points(shp: Buffer, name: string, count: number): PointShapes['point'] {
  if (shp.length < 100 || shp.readInt32BE(0) !== 9994)
    throw importError(name, null, 'the .shp is no shapefile', 'download it again')
  if (!POINT_TYPES.has(shp.readInt32LE(32)))
    throw importError(name, null, 'the .shp holds no points', 'use the shapefile of addresses')
  const offsets = new Uint32Array(count)
  let at = 100
  for (let record = 0; record < count; record++) {
    const size = at + 8 <= shp.length ? 8 + 2 * shp.readInt32BE(at + 4) : Number.POSITIVE_INFINITY
    if (at + size > shp.length)
      throw importError(
        name,
        record + 1,
        `the .shp is cut off: it has ${record} of ${count} points`,
        'download it again',
      )
    offsets[record] = at + 8
    at += size
  }
  return (record) => {
    const offset = offsets[record] as number
    return shp.readInt32LE(offset) === 0
      ? null
      : { x: shp.readDoubleLE(offset + 4), y: shp.readDoubleLE(offset + 12) }
  }
}

type Parts = { name: string; part: (extension: string) => Promise<Buffer | null> }

function looseParts({ path, name, handle }: LookedAt): Parts {
  const stem = path.replace(/\.(shp|dbf|prj|cpg)$/i, '')
  const read = (file: string) => readFile(file).catch(() => null)
  return {
    name,
    async part(extension) {
      if (extname(path).toLowerCase() === extension) return handle.readFile()
      return (await read(stem + extension)) ?? read(stem + extension.toUpperCase())
    },
  }
}

function zipParts(file: string, { names, entry }: Zip, wanted: RegExp): Parts {
  const shp = names.find((name) => wanted.test(name))
  if (!shp)
    throw importError(file, null, 'holds no shapefile of addresses', 'choose the download of addresses')
  const stem = shp.slice(0, -4).toLowerCase()
  return {
    name: `${file} (${shp})`,
    async part(extension) {
      const found = names.find((name) => name.toLowerCase() === stem + extension)
      if (!found) return null
      const parts: Buffer[] = []
      for await (const chunk of entry(found).chunks) parts.push(chunk)
      return Buffer.concat(parts)
    },
  }
}
