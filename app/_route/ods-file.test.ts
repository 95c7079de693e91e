import { expect, it } from 'vitest'
import yauzl from 'yauzl'
import { odsContent } from '@/domain/sheet/write-ods'
import { odsFile } from './ods-file'

async function filesIn(archive: Uint8Array): Promise<Record<string, string>> {
  const zip = await new Promise<yauzl.ZipFile>((settle, fail) =>
    yauzl.fromBuffer(Buffer.from(archive), { lazyEntries: true, strictFileNames: true }, (error, file) =>
      error ? fail(error) : settle(file),
    ),
  )
  const found: Record<string, string> = {}
  await new Promise<void>((settle, fail) => {
    zip.on('entry', (entry: yauzl.Entry) =>
      zip.openReadStream(entry, (error, stream) => {
        if (error) return fail(error)
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          const bytes = Buffer.concat(parts)
          found[entry.fileName] = bytes.toString('utf8')
          zip.readEntry()
        })
      }),
    )
    zip.on('end', settle)
    zip.on('error', fail)
    zip.readEntry()
  })
  return found
}

it('is an archive whose type stands first and unpacked, the same for the same rows', async () => {
  const rows = [['Wijk', 'Łódź 日本 🌳', 3, null]]
  const archive = odsFile('Cijfers', rows)
  const start = new TextDecoder('latin1').decode(archive.slice(30, 90))
  expect(start).toMatch(/^mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/)
  const files = await filesIn(archive)
  expect(Object.keys(files)).toEqual(['mimetype', 'META-INF/manifest.xml', 'content.xml'])
  expect(files['content.xml']).toBe(odsContent('Cijfers', rows))
  expect(odsFile('Cijfers', rows)).toEqual(archive)
})
