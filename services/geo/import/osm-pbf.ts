import { inflateSync } from 'node:zlib'
import type { Progress } from '../progress'
import { importError } from './import-error'
import type { LookedAt } from './open-file'
import { eachField, type OsmWay, readDense, readNode, readWay, type VisitNode } from './osm-elements'

export type OsmVisitor = {
  readonly way?: (way: OsmWay) => void
  readonly node?: VisitNode
}

const LARGEST_HEADER = 64 * 1024
const LARGEST_BLOB = 32 * 1024 * 1024

/**
 * Walks through an OpenStreetMap file (.osm.pbf) block by block; only one block is in memory at a time.
 * Format: https://wiki.openstreetmap.org/wiki/PBF_Format
 *
 * @throws ImportError when it is no such file, is cut off, or uses a packing we do not know.
 */
export async function readOsmPbf(
  { name, size, handle }: LookedAt,
  visitor: OsmVisitor,
  progress: Progress,
): Promise<void> {
  progress.begin(name, size)
  try {
    let at = 0
    const take = async (length: number): Promise<Buffer> => {
      const bytes = Buffer.alloc(length)
      const { bytesRead } = await handle.read(bytes, 0, length, at)
      if (bytesRead < length) throw new RangeError('cut off')
      at += length
      return bytes
    }
    while (at < size) {
      const start = at
      const headerSize = (await take(4)).readUInt32BE(0)
      if (headerSize > LARGEST_HEADER) throw new RangeError(start === 0 ? 'no osm.pbf file' : 'damaged')
      const { type, blobSize } = readHeader(await take(headerSize))
      if (blobSize > LARGEST_BLOB) throw new RangeError('damaged')
      const blob = await take(blobSize)
      if (type === 'OSMData') readBlock(unpack(blob), visitor)
      progress.add(at - start)
    }
  } catch (error) {
    const reason = error instanceof RangeError ? error.message : 'damaged'
    throw importError(name, null, `is ${reason}`, 'download or extract it again as .osm.pbf')
  }
}

function readHeader(bytes: Uint8Array): { type: string; blobSize: number } {
  const header = { type: '', blobSize: 0 }
  eachField(bytes, (field, pbf) => {
    if (field === 1) header.type = pbf.readString()
    else if (field === 3) header.blobSize = pbf.readVarint()
  })
  if (header.type !== 'OSMHeader' && header.type !== 'OSMData') throw new RangeError('no osm.pbf file')
  return header
}

function unpack(blob: Uint8Array): Uint8Array {
  let data: Uint8Array | undefined
  eachField(blob, (field, pbf) => {
    if (field === 1) data = pbf.readBytes()
    else if (field === 3) data = inflateSync(pbf.readBytes())
  })
  if (!data) throw new RangeError('packed in a way we do not know (only zlib)')
  return data
}

function readBlock(bytes: Uint8Array, visitor: OsmVisitor): void {
  const block = { strings: [] as string[], groups: [] as Uint8Array[], granularity: 100, lat: 0, lon: 0 }
  eachField(bytes, (field, pbf) => {
    if (field === 1) block.strings = readStrings(pbf.readBytes())
    else if (field === 2) block.groups.push(pbf.readBytes())
    else if (field === 17) block.granularity = pbf.readVarint()
    else if (field === 19) block.lat = pbf.readVarint(true)
    else if (field === 20) block.lon = pbf.readVarint(true)
  })
  const degrees = (offset: number, value: number) => 1e-9 * (offset + block.granularity * value)
  for (const group of block.groups)
    eachField(group, (field, pbf) => {
      if (field === 2 && visitor.node) readDense(pbf.readBytes(), visitor.node, block, degrees)
      else if (field === 1 && visitor.node) readNode(pbf.readBytes(), visitor.node, block, degrees)
      else if (field === 3 && visitor.way) visitor.way(readWay(pbf.readBytes(), block.strings))
    })
}

function readStrings(bytes: Uint8Array): string[] {
  const strings: string[] = []
  eachField(bytes, (_, pbf) => {
    strings.push(pbf.readString())
  })
  return strings
}
