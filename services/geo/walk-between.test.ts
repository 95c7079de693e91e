import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { cityWalking } from './city-walking'
import { coverage } from './coverage'
import { loadCity } from './load-city'
import { walkBetween } from './walk-between'

type Golden = { from: string; to: string; straight: number; walk: number }
const cities = join(import.meta.dirname, '../../db/seed/cities')
const tested = readdirSync(cities).filter((city) => existsSync(join(cities, city, 'golden-walks.json')))

describe.each(tested)('walking in %s', (city) => {
  const folder = join(cities, city)
  const golden: Golden[] = JSON.parse(readFileSync(join(folder, 'golden-walks.json'), 'utf8'))
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase()
    await loadCity(database.ownerPool, { folder, now: new Date() })
  })
  afterAll(() => database.drop())

  it.each(golden)('$from → $to: $walk m', async ({ from, to, straight, walk }) => {
    const found = await walkBetween(drizzle(database.appPool), from, to)
    if (!found.ok) throw new Error(found.notFound)
    expect(Math.abs(found.straight - straight)).toBeLessThanOrEqual(1)
    expect(found.walk.source).toBe('network')
    expect(Math.abs(found.walk.metres - walk)).toBeLessThanOrEqual(walk * 0.05)
  })

  it('covers nearly all addresses and names the neighbourhoods that it misses', async () => {
    const areas = (await coverage(database.ownerPool)) ?? []
    const sum = (of: 'addresses' | 'network' | 'offNetwork' | 'island') =>
      areas.reduce((total, area) => total + area[of], 0)
    expect(sum('network')).toBeGreaterThan(0.99 * sum('addresses'))
    expect(sum('network') + sum('offNetwork') + sum('island')).toBe(sum('addresses'))
    const [worst] = areas
    expect((worst?.network ?? 1) / (worst?.addresses ?? 1)).toBeLessThan(0.5)
  })

  it('estimates as soon as the network is gone', async () => {
    await database.ownerPool.query('DELETE FROM street_network')
    const found = await walkBetween(drizzle(database.appPool), golden[0]?.from ?? '', golden[0]?.to ?? '')
    expect(found).toMatchObject({ ok: true, walk: { source: 'estimate', reason: 'no-network' } })
    expect(await coverage(database.ownerPool)).toBeNull()
    expect((await cityWalking(drizzle(database.appPool))).standing({ lat: 51, lon: 4 })).toBe('no-network')
  })

  it('says which address is not there', async () => {
    const found = await walkBetween(drizzle(database.appPool), golden[0]?.from ?? '', 'Qqqqxxx 1, 1234')
    expect(found).toEqual({ ok: false, notFound: 'Qqqqxxx 1, 1234' })
  })
})
