import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { importAreas } from './areas/import-areas'
import { importAddresses } from './import/import-addresses'
import { silent } from './progress'
import { type AddressHit, searchAddresses } from './search'

const cities = join(import.meta.dirname, '../../db/seed/cities')
const tested = readdirSync(cities).filter((city) => existsSync(join(cities, city, 'golden-searches.json')))

const said = ({ street, houseNumber, nearest, crossing, postcode, precision }: AddressHit) => {
  const number =
    precision === 'nearest' ? ` ${houseNumber} → ${nearest}` : houseNumber ? ` ${houseNumber}` : ''
  return `${street}${crossing ? ` / ${crossing}` : number}, ${postcode}`
}

describe.each(tested)('searching in %s', async (city) => {
  const folder = join(cities, city)
  const questions: { text: string; first: string | null }[] = JSON.parse(
    readFileSync(join(folder, 'golden-searches.json'), 'utf8'),
  )
  const database: FreshDatabase = await freshDatabase()
  const now = new Date()
  await importAreas(database.ownerPool, { path: join(folder, 'areas.geojson'), progress: silent })
  const path = join(folder, 'addresses.csv.gz')
  const { withoutNeighbourhood } = await importAddresses(database.ownerPool, {
    path,
    nis: new Set(),
    now,
    progress: silent,
  })
  // As a request reads it: the role that owns nothing.
  const db = drizzle(database.appPool)
  afterAll(() => database.drop())

  it.each(questions)('$text → $first', async ({ text, first }) => {
    const [hit] = await searchAddresses(db, text, 5)
    expect(hit ? said(hit) : null).toBe(first)
  })

  it('every address has a neighbourhood', () => expect(withoutNeighbourhood).toBe(0))

  it('gives no more than asked, each once', async () => {
    const hits = await searchAddresses(db, 'ko', 7)
    expect(hits).toHaveLength(7)
    expect(new Set(hits.map(said)).size).toBe(7)
  })
})
