import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import yauzl, { type Entry, type ZipFile } from 'yauzl'
import { importError } from './import-error'

/** Names of the files in a zip. @throws ImportError when it is cut off: its index stands at the end. */
export async function zipNames(path: string): Promise<string[]> {
  const { entries, zip } = await readIndex(path)
  zip.close()
  return entries.map(({ fileName }) => fileName)
}

/** One file of a zip as a stream of its unpacked bytes. */
export async function zipEntry(path: string, name: string): Promise<{ stream: Readable; size: number }> {
  const { entries, zip } = await readIndex(path)
  const entry = entries.find(({ fileName }) => fileName === name)
  if (!entry) throw new Error(`no entry ${name}`)
  const stream = await new Promise<Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened)))
  })
  stream.on('close', () => zip.close())
  return { stream, size: entry.uncompressedSize }
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
