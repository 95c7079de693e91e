import { type FileHandle, open } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Progress } from '../progress'
import { importError } from './import-error'
import { readZip, type Zip } from './zip'

/** A file at one look. What is read of it later is this very file, also when its name has gone to another. */
export type LookedAt = {
  readonly path: string
  /** For messages. */
  readonly name: string
  readonly size: number
  readonly handle: FileHandle
  /** How it is packed, by its first bytes, not by its name. */
  readonly packing: 'gzip' | 'plain' | Zip
}

/** Read once, from start to end, unpacked on the way. */
export type OpenFile = {
  /** For messages: the file's name and, inside a zip, the entry's. */
  readonly name: string
  readonly chunks: AsyncIterable<Buffer>
}

// Small pieces: what is made of one is gone before the collector has to move it.
const PIECE = 1 << 16

/**
 * Opens a file, reads it, and closes it, also when reading fails.
 *
 * @throws ImportError when it is not there, is a folder, or is a zip that is cut off.
 */
export async function lookAt<T>(path: string, read: (file: LookedAt) => Promise<T>): Promise<T> {
  const name = basename(path)
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT' ? importError(name, null, 'does not exist', 'check the path') : error
  })
  try {
    const stat = await handle.stat()
    if (!stat.isFile()) throw importError(name, null, 'is not a file', 'name the file inside it')
    return await read({ path, name, size: stat.size, handle, packing: await packingOf(handle, name) })
  } finally {
    await handle.close()
  }
}

/**
 * The content of a file that may be packed (.zip, .gz).
 *
 * @param endings which entry of a zip to read: the first whose name ends in one of these.
 * @throws ImportError when a zip has no such entry.
 */
export function unpackedFile(file: LookedAt, endings: readonly string[], progress: Progress): OpenFile {
  const { name, size, packing } = file
  if (typeof packing === 'string') {
    progress.begin(name, size)
    return {
      name,
      chunks: sayCutOff(packing === 'gzip' ? unzipped(file, progress) : raw(file, progress), name),
    }
  }
  const entry = packing.names.find((one) => endings.some((end) => one.toLowerCase().endsWith(end)))
  if (!entry)
    throw importError(name, null, `holds no ${endings.join(' or ')} file`, 'choose the download that does')
  const { chunks, size: unpackedSize } = packing.entry(entry)
  progress.begin(name, unpackedSize)
  return { name: `${name} (${entry})`, chunks: counted(chunks, progress) }
}

async function packingOf(handle: FileHandle, name: string): Promise<LookedAt['packing']> {
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
  if (buffer.readUInt32BE(0) === 0x504b0304) return readZip(handle.fd, name)
  return buffer.readUInt16BE(0) === 0x1f8b ? 'gzip' : 'plain'
}

// Not a stream of the descriptor: one that is given up closes it, and so would whoever opened it.
async function* raw({ handle }: LookedAt, progress: Progress): AsyncGenerator<Buffer> {
  for (let at = 0; ; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, PIECE, at)
    if (bytesRead === 0) return
    at += bytesRead
    progress.add(bytesRead)
    yield buffer.subarray(0, bytesRead)
  }
}

async function* unzipped(file: LookedAt, progress: Progress): AsyncGenerator<Buffer> {
  // The error of either side reaches the reader through the unpacked stream.
  yield* pipeline(raw(file, progress), createGunzip({ chunkSize: PIECE }), () => {})
}

async function* counted(chunks: AsyncIterable<Buffer>, progress: Progress): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    progress.add(chunk.length)
    yield chunk
  }
}

async function* sayCutOff(stream: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  try {
    yield* stream
  } catch {
    throw importError(name, null, 'is cut off or damaged', 'download it again')
  }
}
