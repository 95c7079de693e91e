import { createReadStream, existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Progress } from '../progress'
import { importError } from './import-error'
import { zipEntry, zipNames } from './zip'

/** Opened for reading once, from start to end, unpacked on the way. */
export type OpenFile = {
  /** For messages: the file's name and, inside a zip, the entry's. */
  readonly name: string
  readonly chunks: AsyncIterable<Buffer>
}

/**
 * Opens a file that may be packed (.zip, .gz); what it is follows from its first bytes, not from its name.
 *
 * @param endings which entry of a zip to read: the first whose name ends in one of these.
 * @throws ImportError when it is not there, is a folder, or a zip has no such entry.
 */
export async function openFile(
  path: string,
  endings: readonly string[],
  progress: Progress,
): Promise<OpenFile> {
  const name = basename(path)
  const kind = await packing(path)
  if (kind === 'zip') {
    const entry = (await zipNames(path)).find((one) => endings.some((end) => one.toLowerCase().endsWith(end)))
    if (!entry)
      throw importError(name, null, `holds no ${endings.join(' or ')} file`, 'choose the download that does')
    const { chunks, size } = await zipEntry(path, entry)
    progress.begin(name, size)
    return { name: `${name} (${entry})`, chunks: counted(chunks, progress) }
  }
  progress.begin(name, statSync(path).size)
  // Small pieces: what is made of one is gone before the collector has to move it.
  const raw = createReadStream(path, { highWaterMark: 1 << 16 })
  if (kind === 'plain') return { name, chunks: counted(sayCutOff(raw, name), progress) }
  raw.on('data', (chunk) => progress.add(chunk.length))
  // The error of either side reaches the reader through the unpacked stream.
  const unpacked = pipeline(raw, createGunzip({ chunkSize: 1 << 16 }), () => {})
  return { name, chunks: sayCutOff(unpacked, name) }
}

/** How a file is packed, by its first bytes. */
export async function packing(path: string): Promise<'zip' | 'gzip' | 'plain'> {
  const name = basename(path)
  if (!existsSync(path)) throw importError(name, null, 'does not exist', 'check the path')
  if (!statSync(path).isFile()) throw importError(name, null, 'is not a file', 'name the file inside it')
  const handle = await open(path)
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0)
  await handle.close()
  if (buffer.readUInt32BE(0) === 0x504b0304) return 'zip'
  return buffer.readUInt16BE(0) === 0x1f8b ? 'gzip' : 'plain'
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
