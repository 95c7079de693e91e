import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { silent } from '../progress'
import { importAddresses } from './import-addresses'
import { ImportError } from './import-error'
import { zipFile } from './testing/zip-file'

const samples = join(import.meta.dirname, 'samples')
const folder = mkdtempSync(join(tmpdir(), 'packed-'))
const HEADER = 'postcode,gemeente,straat,huisnummer,lat,lon'
const list = [
  HEADER,
  ...Array.from({ length: 500 }, (_, i) => `2800,Stad,Molenweg,${i + 1},51.02,4.48`),
].join('\n')

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(async () => {
  await database.ownerPool.query('TRUNCATE address, street CASCADE')
  await load('good.csv', `${HEADER}\n2800,Stad,Kerkstraat,1,51.02,4.48`)
})

function load(name: string, content: Buffer | string, nis: string[] = []) {
  const path = join(folder, name)
  writeFileSync(path, content)
  return importAddresses(database.ownerPool, { path, nis: new Set(nis), now: new Date(), progress: silent })
}
const streets = async () => {
  const { rows } = await database.ownerPool.query<{ street: string }>(
    'SELECT DISTINCT street FROM address WHERE retired_at IS NULL ORDER BY 1',
  )
  return rows.map(({ street }) => street)
}
async function refused(name: string, content: Buffer, sentence: RegExp) {
  const error = await load(name, content).then(
    () => new Error('was accepted'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ImportError)
  expect((error as Error).message).toMatch(sentence)
  expect((error as Error).message).toMatch(/^[^\n]+\.$/)
  expect(await streets()).toEqual(['Kerkstraat'])
}

describe('a zip', () => {
  it('is read without being unpacked first, beside other files', async () => {
    expect(await load('good.zip', zipFile({ 'lees-mij.txt': 'hallo', 'Lijst.CSV': list }))).toMatchObject({
      kept: 500,
    })
    expect(await streets()).toEqual(['Molenweg'])
  })

  const whole = zipFile({ 'lijst.csv': list })
  it.each([
    [
      'half.zip',
      whole.subarray(0, whole.length / 2),
      /^half\.zip: is a zip that is cut off.*download it again/,
    ],
    ['end.zip', whole.subarray(0, -30), /^end\.zip: is a zip that is cut off/],
    [
      'sum.zip',
      zipFile({ 'lijst.csv': list }, { checksum: true }),
      /^sum\.zip \(lijst\.csv\): .*checksum is wrong/,
    ],
    [
      'locked.zip',
      zipFile({ 'lijst.csv': list }, { locked: true }),
      /^locked\.zip \(lijst\.csv\): .*password; unpack/,
    ],
    ['text.zip', zipFile({ 'lees-mij.txt': 'hallo' }), /^text\.zip: holds no \.csv file; choose/],
    [
      'noise.zip',
      Buffer.from(whole).fill(0xff, 60, 90),
      /^noise\.zip \(lijst\.csv\): is cut off or damaged; download it again/,
    ],
    [
      'shapes.zip',
      zipFile({ 'Gebouw.shp': 'x', 'Gebouw.dbf': 'x' }),
      /^shapes\.zip: holds no shapefile of addresses; choose/,
    ],
  ])('%s is refused in one sentence and the previous list stays', refused)
})

describe('the letters of a shapefile', () => {
  /** The sample with another street in its first record, in the bytes of an encoding. */
  function shapefile(street: Buffer, cpg: string) {
    const dbf = Buffer.from(readFileSync(join(samples, 'Adres.dbf')))
    const header = dbf.readUInt16LE(8)
    let from = header + 1
    for (let at = 32; dbf[at] !== 0x0d; at += 32) {
      const name = dbf
        .toString('latin1', at, at + 11)
        .replace(/\0.*$/s, '')
        .toLowerCase()
      const size = dbf[at + 16] ?? 0
      if (name === 'straatnm') Buffer.concat([street, Buffer.alloc(size, ' ')]).copy(dbf, from, 0, size)
      if (name === 'status') dbf.write('InGebruik'.padEnd(size), from, 'latin1')
      from += size
    }
    const [shp, prj] = ['shp', 'prj'].map((part) => readFileSync(join(samples, `Adres.${part}`)))
    return zipFile({ 'Adres.shp': shp ?? '', 'Adres.dbf': dbf, 'Adres.prj': prj ?? '', 'Adres.cpg': cpg })
  }
  // "Emmaüsdreef" with a ü of one byte and of two.
  const windows = Buffer.from([0x45, 0x6d, 0x6d, 0x61, 0xfc, 0x73, 0x64, 0x72, 0x65, 0x65, 0x66])
  const unicode = Buffer.from('Emmaüsdreef')

  it.each([
    ['1252', windows],
    ['ANSI 1252', windows],
    ['windows-1252', windows],
    ['', windows],
    ['UTF-8', unicode],
  ])('are those of the .cpg file "%s"', async (cpg, street) => {
    await load('Adres.zip', shapefile(street, cpg))
    expect(await streets()).toContain('Emmaüsdreef')
  })

  it.each([
    [
      'utf.zip',
      shapefile(windows, 'UTF-8'),
      /^utf\.zip \(Adres\.shp\), line 1: the letters do not fit the \.cpg file; put/,
    ],
    [
      'klingon.zip',
      shapefile(windows, 'KLINGON'),
      /names the encoding "KLINGON".*write UTF-8 or windows-1252/,
    ],
  ])('%s: a .cpg that is wrong is refused', refused)
})
