import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { silent } from '../progress'
import { type LookedAt, lookAt, unpackedFile } from './open-file'
import { readOsmStreets } from './osm-streets'
import { readPointShapes } from './shapefile'
import { zipFile } from './testing/zip-file'

const samples = join(import.meta.dirname, 'samples')
const folder = mkdtempSync(join(tmpdir(), 'looked-at-'))
const sample = (name: string) => readFileSync(join(samples, name))
const list = 'straat,huisnummer\n'.repeat(20_000)

async function text(file: LookedAt): Promise<string> {
  const parts: Buffer[] = []
  for await (const chunk of unpackedFile(file, ['.csv'], silent).chunks) parts.push(chunk)
  return Buffer.concat(parts).toString()
}
const points = async (file: LookedAt) => (await readPointShapes(file, /adres/i, silent)).table.count > 0
const streets = async (file: LookedAt) => (await readOsmStreets(file, silent)).edges.length > 0
const shapes = {
  'Adres.shp': sample('Adres.shp'),
  'Adres.dbf': sample('Adres.dbf'),
  'Adres.prj': sample('Adres.prj'),
}

it.each<[string, Buffer | string, (file: LookedAt) => Promise<string | boolean>, string | true]>([
  ['list.csv', list, text, list],
  ['list.csv.gz', gzipSync(list), text, list],
  ['list.zip', zipFile({ 'list.csv': list }), text, list],
  ['shapes.zip', zipFile(shapes), points, true],
  ['Adres.shp', sample('Adres.shp'), points, true],
  ['village.osm.pbf', sample('village.osm.pbf'), streets, true],
])(
  '%s is looked at once: what is read is that file, also when its name is gone',
  async (name, content, read, expected) => {
    const path = join(folder, name)
    writeFileSync(path, content)
    for (const part of ['Adres.dbf', 'Adres.prj']) copyFileSync(join(samples, part), join(folder, part))
    const found = await lookAt(path, (file) => {
      rmSync(path)
      return read(file)
    })
    expect(found).toEqual(expected)
  },
)

it('says in a sentence what it cannot look at', async () => {
  const look = (path: string) => lookAt(path, async () => 'looked')
  await expect(look(join(folder, 'nowhere.csv'))).rejects.toThrow(
    'nowhere.csv: does not exist; check the path.',
  )
  await expect(look(folder)).rejects.toThrow('is not a file; name the file inside it.')
})
