import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { pointBeside, toldDistance } from '@/domain/offer/rough-distance'
import type { Position, Walking } from '@/domain/walking'
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

/** One way to stand beside a home, of the many that the attacker must think possible. */
const ASIDE = Array.from({ length: 96 }, (_, k) => [k / 96, (k % 4) / 3] as const)

/**
 * How many houses it can still be, for each of some residents, after offers from so many doors within 2 km. The
 * attacker knows all but the key: a house stays possible when one way of standing beside it explains every offer.
 */
function left(doors: number): number[] {
  const next = numbers(7)
  const any = (from: readonly House[]) => from[Math.floor(next() * from.length)] as House
  const far = (a: House, b: House) => Math.hypot((a.lat - b.lat) * 111_195, (a.lon - b.lon) * 70_000)
  return Array.from({ length: 20 }, () => {
    const home = any(houses)
    const beside = pointBeside(home, next(), next())
    const near = houses.filter((one) => far(one, home) < 2000)
    let possible = houses
      .filter(({ area }) => area === home.area)
      .map((house) => ({ house, points: ASIDE.map(([turn, share]) => pointBeside(house, turn, share)) }))
    for (let round = 0; round < doors; round++) {
      const door = any(near)
      const told = (to: House, point: Position, metres: number | undefined) =>
        metres === undefined ? 'far' : toldDistance({ walkMetres: metres, home: to, door, beside: point })
      const ways = walking.toMany(door, [home, ...possible.map(({ house }) => house)], 3000)
      const truth = told(home, beside, ways[0]?.metres)
      possible = possible
        .map(({ house, points }, i) => ({
          house,
          points: points.filter((point) => told(house, point, ways[i + 1]?.metres) === truth),
        }))
        .filter(({ points }) => points.length > 0)
    }
    return possible.length
  }).toSorted((a, b) => a - b)
}

describe('what the distances of offers give away of a house', () => {
  it.each([
    [1, 500, 1000],
    [3, 40, 500],
    [20, 20, 80],
  ])(
    'asked from %i doors: never fewer than %i houses are left, nearly always %i',
    (doors, never, nearly) => {
      const counts = left(doors)
      expect(counts[0]).toBeGreaterThanOrEqual(never)
      expect(counts[5]).toBeGreaterThanOrEqual(nearly)
    },
    120_000,
  )
})
