import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { importError } from './import-error'

/** A zip of which the index has been read. */
export type Zip = {
  readonly names: readonly string[]
  /**
   * One file of it, unpacked on the way.
   *
   * @throws ImportError when it is locked with a password or packed in a way we do not read, and while reading when
   * it is damaged: its checksum is the last thing that is looked at, so nothing may be kept before the end.
   */
  readonly entry: (name: string) => { chunks: AsyncIterable<Buffer>; size: number }
}

/**
 * @param fd of the open file; whoever opened it closes it.
 * @throws ImportError when it is cut off: its index stands at the end.
 */
export async function readZip(fd: number, file: string): Promise<Zip> {
  const { entries, zip } = await readIndex(fd, file)
  return {
    names: entries.map(({ fileName }) => fileName),
    entry(name) {
      const entry = entries.find(({ fileName }) => fileName === name)
      if (!entry) throw new Error(`no entry ${name}`)
      const full = `${file} (${name})`
      if (!entry.canDecodeFileData()) {
        const problem = entry.isEncrypted()
          ? 'is locked with a password'
          : 'is packed in a way we cannot read'
        throw importError(full, null, problem, 'unpack it first and name the file itself')
      }
      return { chunks: unpacked(zip, entry, full), size: entry.uncompressedSize }
    },
  }
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
  }
  if (sum !== entry.crc32)
    throw importError(file, null, 'is damaged: its checksum is wrong', 'download it again')
}

async function readIndex(fd: number, file: string): Promise<{ entries: Entry[]; zip: ZipFile }> {
  try {
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      yauzl.fromFd(fd, { lazyEntries: true, autoClose: false }, (error, opened) =>
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
    throw importError(file, null, 'is a zip that is cut off or damaged', 'download it again')
  }
}
