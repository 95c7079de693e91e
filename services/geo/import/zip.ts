import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { importError } from './import-error'

/** Names of the files in a zip. @throws ImportError when it is cut off: its index stands at the end. */
export async function zipNames(path: string): Promise<string[]> {
  const { entries, zip } = await readIndex(path)
  zip.close()
  return entries.map(({ fileName }) => fileName)
}

/**
 * One file of a zip, unpacked on the way.
 *
 * @throws ImportError when it is locked with a password or packed in a way we do not read, and while reading when
 * it is damaged: its checksum is the last thing that is looked at, so nothing may be kept before the end.
 */
export async function zipEntry(
  path: string,
  name: string,
): Promise<{ chunks: AsyncIterable<Buffer>; size: number }> {
  const { entries, zip } = await readIndex(path)
  const entry = entries.find(({ fileName }) => fileName === name)
  if (!entry) throw new Error(`no entry ${name}`)
  const file = `${basename(path)} (${name})`
  if (!entry.canDecodeFileData()) {
    zip.close()
    const problem = entry.isEncrypted() ? 'is locked with a password' : 'is packed in a way we cannot read'
    throw importError(file, null, problem, 'unpack it first and name the file itself')
  }
  return { chunks: unpacked(zip, entry, file), size: entry.uncompressedSize }
}

async function* unpacked(zip: ZipFile, entry: Entry, file: string): AsyncGenerator<Buffer> {
  let sum = 0
  try {
    const stream = await new Promise<Readable>((resolve, reject) => {
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
    })
    for await (const chunk of stream) {
      sum = crc32(chunk, sum)
      yield chunk
    }
  } catch {
    throw importError(file, null, 'is cut off or damaged', 'download it again')
  } finally {
    zip.close()
  }
  if (sum !== entry.crc32)
    throw importError(file, null, 'is damaged: its checksum is wrong', 'download it again')
}

async function readIndex(path: string): Promise<{ entries: Entry[]; zip: ZipFile }> {
  try {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      yauzl.open(path, { lazyEntries: true, autoClose: false }, (error, opened) =>
        error ? reject(error) : resolve(opened),
      )
    })
    const entries = await new Promise<Entry[]>((resolve, reject) => {
      const found: Entry[] = []
      zip.on('error', reject)
      zip.on('end', () => resolve(found))
      zip.on('entry', (entry: Entry) => {
        found.push(entry)
        zip.readEntry()
      })
      zip.readEntry()
    })
    return { entries, zip }
  } catch {
    throw importError(basename(path), null, 'is a zip that is cut off or damaged', 'download it again')
  }
}
