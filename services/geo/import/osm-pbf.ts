import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { inflateSync } from 'node:zlib'
import type { Progress } from '../progress'
import { importError } from './import-error'
import { type OsmWay, readDense, readNode, readWay, type VisitNode } from './osm-elements'
import { ProtoReader } from './protobuf'

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
export async function readOsmPbf(path: string, visitor: OsmVisitor, progress: Progress): Promise<void> {
  const file = basename(path)
  const handle = await open(path)
  try {
    const { size } = await handle.stat()
    progress.begin(file, size)
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
    throw importError(file, null, `is ${reason}`, 'download or extract it again as .osm.pbf')
  } finally {
    await handle.close()
  }
}

function readHeader(bytes: Buffer): { type: string; blobSize: number } {
  const header = { type: '', blobSize: 0 }
  const reader = new ProtoReader(bytes)
  reader.fields((field, wire) => {
    if (field === 1) header.type = reader.block().toString('latin1')
    else if (field === 3) header.blobSize = reader.varint()
    else reader.skip(wire)
  })
  if (header.type !== 'OSMHeader' && header.type !== 'OSMData') throw new RangeError('no osm.pbf file')
  return header
}

function unpack(blob: Buffer): Buffer {
  let data: Buffer | undefined
  const reader = new ProtoReader(blob)
  reader.fields((field, wire) => {
    if (field === 1) data = reader.block()
    else if (field === 3) data = inflateSync(reader.block())
    else reader.skip(wire)
  })
  if (!data) throw new RangeError('packed in a way we do not know (only zlib)')
  return data
}

function readBlock(bytes: Buffer, visitor: OsmVisitor): void {
  const block = { strings: [] as string[], groups: [] as Buffer[], granularity: 100, lat: 0, lon: 0 }
  const reader = new ProtoReader(bytes)
  reader.fields((field, wire) => {
    if (field === 1) block.strings = readStrings(reader.block())
    else if (field === 2) block.groups.push(reader.block())
    else if (field === 17) block.granularity = reader.varint()
    else if (field === 19) block.lat = signed64(reader.varint())
    else if (field === 20) block.lon = signed64(reader.varint())
    else reader.skip(wire)
  })
  const degrees = (offset: number, value: number) => 1e-9 * (offset + block.granularity * value)
  for (const group of block.groups) {
    const inner = new ProtoReader(group)
    inner.fields((field, wire) => {
      if (field === 2 && visitor.node) readDense(inner.block(), visitor.node, block, degrees)
      else if (field === 1 && visitor.node) readNode(inner.block(), visitor.node, block, degrees)
      else if (field === 3 && visitor.way) visitor.way(readWay(inner.block(), block.strings))
      else inner.skip(wire)
    })
  }
}

/** A plain int64 comes as its two's complement. */
const signed64 = (value: number) => (value >= 2 ** 63 ? value - 2 ** 64 : value)

function readStrings(bytes: Buffer): string[] {
  const strings: string[] = []
  const reader = new ProtoReader(bytes)
  reader.fields((_, wire) => {
    if (wire === 2) strings.push(reader.block().toString('utf8'))
    else reader.skip(wire)
  })
  return strings
}
