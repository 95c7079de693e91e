import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Walking } from '@/domain/matching/walking'
import { roughDistance } from '@/domain/offer/rough-distance'
import { cityWalking } from '../geo/city-walking'
import { loadCity } from '../geo/load-city'

/*
 * The attack: a volunteer who is asked for the same resident from several doors (three neighbours who put their heads
 * together, or one who moves twice) keeps, of all houses in the neighbourhood that the offer names, those where every
 * offer would have told the same distance. What is left is what the offers give away before an approval. Only
 * neighbourhoods with 500 houses and more: the name of a smaller one tells more than any distance.
 */
const cities = join(import.meta.dirname, '../../db/seed/cities')
const city = readdirSync(cities).find((name) => existsSync(join(cities, name, 'streets.csv.gz'))) ?? ''
const house = z.object({ lat: z.number(), lon: z.number(), street: z.string(), area: z.string() })
type House = z.output<typeof house>

let database: FreshDatabase
let houses: House[]
let walking: Walking
beforeAll(async () => {
  database = await freshDatabase()
  await loadCity(database.ownerPool, { folder: join(cities, city), now: new Date() })
  const { rows } = await database.ownerPool.query(
    `SELECT lat, lon, street, neighbourhood_id AS area FROM address WHERE neighbourhood_id IS NOT NULL
     ORDER BY neighbourhood_id, street, house_number`,
  )
  const all = house.array().parse(rows)
  const sizes = new Map<string, number>()
  for (const { area } of all) sizes.set(area, (sizes.get(area) ?? 0) + 1)
  houses = all.filter(({ area }) => (sizes.get(area) ?? 0) >= 500)
  walking = await cityWalking(drizzle(database.appPool))
})
afterAll(() => database.drop())

/** The same numbers from 0 to 1 in every run. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

/** How many houses it can still be, for each of some residents, after offers from so many doors within 2 km. */
function left(doors: number): number[] {
  const next = numbers(7)
  const any = (from: readonly House[]) => from[Math.floor(next() * from.length)] as House
  const far = (a: House, b: House) => Math.hypot((a.lat - b.lat) * 111_195, (a.lon - b.lon) * 70_000)
  return Array.from({ length: 100 }, () => {
    const resident = any(houses)
    let possible = houses.filter(({ area }) => area === resident.area)
    const near = houses.filter((one) => far(one, resident) < 2000)
    for (let door = 0; door < doors; door++) {
      const from = any(near)
      const told = walking.toMany(from, possible, 2500).map((walk) => roughDistance(walk?.metres ?? null))
      const truth = told[possible.indexOf(resident)]
      possible = possible.filter((_, i) => told[i] === truth)
    }
    return possible.length
  }).toSorted((a, b) => a - b)
}

describe('what the distances of offers give away of a house', () => {
  it('one volunteer: nearly always hundreds of houses are left, never a handful', () => {
    const counts = left(1)
    expect(counts[0]).toBeGreaterThanOrEqual(50)
    expect(counts[10]).toBeGreaterThanOrEqual(500)
  })

  it('three doors together: nearly always a hundred, never a handful', () => {
    const counts = left(3)
    expect(counts[0]).toBeGreaterThanOrEqual(20)
    expect(counts[10]).toBeGreaterThanOrEqual(100)
  })
})
