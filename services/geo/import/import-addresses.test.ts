import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { silent } from '../progress'
import { importAddresses } from './import-addresses'
import { ImportError } from './import-error'

const samples = join(import.meta.dirname, 'samples')
const folder = mkdtempSync(join(tmpdir(), 'addresses-'))
const now = new Date('2026-06-01T10:00:00Z')
const HEADER = 'postcode,gemeente,straat,huisnummer,lat,lon'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())
beforeEach(() => database.ownerPool.query('TRUNCATE address, street, neighbourhood CASCADE'))

const load = (path: string, nis: string[] = []) =>
  importAddresses(database.ownerPool, { path, nis: new Set(nis), now, progress: silent })
const csv = (name: string, ...lines: string[]) => {
  const path = join(folder, name)
  writeFileSync(path, lines.join('\n'))
  return path
}
const addresses = async (): Promise<string[]> => {
  const { rows } = await database.ownerPool.query<{ line: string }>(
    `SELECT street || ' ' || house_number || coalesce(' retired ' || retired_at::date, '') AS line FROM address ORDER BY 1`,
  )
  return rows.map(({ line }) => line)
}
const problem = async (path: string, nis?: string[]): Promise<string> => {
  const error = await load(path, nis).then(
    () => new Error('was accepted'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(ImportError)
  return (error as Error).message
}

describe('the official formats', () => {
  it.each(['best-31370.csv', 'best-3812.csv'])(
    '%s: boxes fold, only current addresses stay',
    async (file) => {
      const { tally, kept, folded, added } = await load(join(samples, file), ['12025'])
      expect(tally.read).toBe(282)
      expect(Object.fromEntries(tally.skipped)).toEqual({ 'not in use': expect.any(Number) })
      expect(kept + folded + (tally.skipped.get('not in use') ?? 0)).toBe(282)
      expect(folded).toBeGreaterThan(0)
      expect(added).toBe(kept)
    },
  )

  it('both headers give the same list', async () => {
    await load(join(samples, 'best-31370.csv'))
    const old = await addresses()
    const again = await load(join(samples, 'best-3812.csv'))
    expect(again).toMatchObject({ added: 0, changed: 0, retired: 0 })
    expect(await addresses()).toEqual(old)
  })

  it('leaves out other municipalities', async () => {
    expect(await problem(join(samples, 'best-31370.csv'), ['99999'])).toMatch(
      /282 other municipality.*check the NIS code/,
    )
  })

  it('the shapefile lands within a metre of the same addresses in the CSV', async () => {
    await load(join(samples, 'best-31370.csv'))
    const { rows: before } = await database.ownerPool.query(
      'SELECT street, house_number, lat, lon FROM address',
    )
    const { tally, kept } = await load(join(samples, 'Adres.shp'), ['12025'])
    expect(tally.read).toBe(60)
    expect(kept).toBeGreaterThan(20)
    const { rows } = await database.ownerPool.query('SELECT * FROM address WHERE retired_at IS NULL')
    const pairs = rows.flatMap((row) => {
      const same = before.find((b) => b.street === row.street && b.house_number === row.house_number)
      return same ? [Math.hypot((row.lat - same.lat) * 111_195, (row.lon - same.lon) * 70_000)] : []
    })
    expect(pairs.length).toBeGreaterThan(10)
    expect(Math.max(...pairs)).toBeLessThan(1)
  })
})

describe('a second import', () => {
  it('adds, moves, retires and brings back, and keeps the ids', async () => {
    const line = (number: string, lat = '51.02') => `2800,Stad,Kerkstraat,${number},${lat},4.48`
    await load(csv('one.csv', HEADER, line('1'), line('2')))
    const { rows: first } = await database.ownerPool.query('SELECT id, house_number FROM address ORDER BY 2')
    const second = await load(csv('two.csv', HEADER, line('1', '51.03'), line('3'), line('3')))
    expect(second).toMatchObject({ kept: 2, folded: 1, added: 1, changed: 1, retired: 1 })
    expect(await addresses()).toEqual(['Kerkstraat 1', 'Kerkstraat 2 retired 2026-06-01', 'Kerkstraat 3'])
    expect(await load(csv('one.csv', HEADER, line('1'), line('2')))).toMatchObject({
      added: 0,
      changed: 2,
      retired: 1,
    })
    const { rows: third } = await database.ownerPool.query(
      'SELECT id, house_number FROM address WHERE retired_at IS NULL ORDER BY 2',
    )
    expect(third).toEqual(first)
  })

  it('never touches the address a resident gave', async () => {
    await load(csv('one.csv', HEADER, '2800,Stad,Kerkstraat,1,51.02,4.48'))
    await database.ownerPool.query(
      `INSERT INTO resident (id, name, phone, address_id, street, house_number, lat, lon)
       SELECT gen_random_uuid(), 'An', '+3215000000', id, street, '1 bus 3', lat, lon FROM address`,
    )
    const { rows: before } = await database.ownerPool.query('SELECT * FROM resident')
    await load(csv('two.csv', HEADER, '2800,Stad,Molenweg,1,51.02,4.48'))
    expect((await database.ownerPool.query('SELECT * FROM resident')).rows).toEqual(before)
  })
})

describe('a file that is not usable', () => {
  const good = '2800,Stad,Kerkstraat,1,51.02,4.48'
  beforeEach(() => load(csv('good.csv', HEADER, good)))

  it.each([
    ['swapped.csv', [HEADER, good, '2800,Stad,Kerkstraat,2,4.48,51.02'], /line 3: latitude 4.48 .*exchange/],
    ['metres.csv', [HEADER, '2800,Stad,Kerkstraat,2,157804,190874'], /line 2: .* no degrees.*EPSG:4326/],
    [
      'columns.csv',
      ['postcode,gemeente,straat,nummer,lat,lon', good],
      /line 1: the header has no column "house_number"/,
    ],
    ['semicolons.csv', [HEADER.replaceAll(',', ';'), good], /line 1: .*separated by commas/],
    ['short.csv', [HEADER, good, '2800,Stad,Kerkstraat'], /line 3: has 3 fields and needs 6/],
    ['rows.csv', [HEADER], /holds no rows/],
    ['empty.csv', [], /empty/],
    ['quote.csv', [HEADER, good, '2800,"Stad,Kerkstraat,1,51.02,4.48'], /line 3: a quote is not closed/],
    [
      'far.csv',
      [HEADER, ...Array(50).fill('2800,Stad,Kerkstraat,2,40.1,4.4')],
      /outside Belgium.*projection/,
    ],
  ])('%s is refused in one sentence and the previous list stays', async (name, lines, sentence) => {
    const message = await problem(csv(name, ...lines))
    expect(message).toMatch(sentence)
    expect(message).toContain(name)
    expect(message).toMatch(/^[^\n]+\.$/)
    expect(await addresses()).toEqual(['Kerkstraat 1'])
  })

  it('refuses what is cut off, missing or not UTF-8', async () => {
    const zipped = gzipSync(readFileSync(join(samples, 'best-31370.csv')))
    const cut = join(folder, 'cut.csv.gz')
    writeFileSync(cut, zipped.subarray(0, zipped.length / 2))
    expect(await problem(cut)).toMatch(/cut off/)
    const zip = join(folder, 'cut.zip')
    writeFileSync(zip, Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(500)]))
    expect(await problem(zip)).toMatch(/zip that is cut off/)
    const latin = join(folder, 'latin.csv')
    writeFileSync(latin, Buffer.from(`${HEADER}\n${good.replace('Kerk', 'é')}`, 'latin1'))
    expect(await problem(latin)).toMatch(/not UTF-8/)
    expect(await problem(join(folder, 'nowhere.csv'))).toMatch(/does not exist/)
    const dbf = join(folder, 'Adres.dbf')
    for (const part of ['shp', 'prj', 'cpg'])
      writeFileSync(join(folder, `Adres.${part}`), readFileSync(join(samples, `Adres.${part}`)))
    writeFileSync(dbf, readFileSync(join(samples, 'Adres.dbf')).subarray(0, 20_000))
    expect(await problem(join(folder, 'Adres.shp'))).toMatch(/cut off: it has 31 of 60 records/)
    writeFileSync(dbf, readFileSync(join(samples, 'Adres.dbf')))
    writeFileSync(join(folder, 'Adres.prj'), 'PROJCS["ETRS89_Belgian_Lambert_2008"]')
    expect(await problem(join(folder, 'Adres.shp'))).toMatch(/outside Belgium/)
    expect(await addresses()).toEqual(['Kerkstraat 1'])
  })

  it('reads quotes, a byte order mark and Windows line ends', async () => {
    const path = join(folder, 'quotes.csv')
    writeFileSync(path, `\uFEFF${HEADER}\r\n2800,"Stad, de ""oude""",Kerkstraat,7 bus 2,51.02,4.48\r\n`)
    expect(await load(path)).toMatchObject({ kept: 1, retired: 1 })
    expect(await addresses()).toEqual(['Kerkstraat 1 retired 2026-06-01', 'Kerkstraat 7'])
  })
})
