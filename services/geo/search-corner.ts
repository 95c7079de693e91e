import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { AddressQuery } from '@/domain/address'
import { straightMetres } from '@/domain/walking'
import type { AddressHit } from './address-hit'
import type { Executor } from './executor'
import { type FoundStreet, searchStreets } from './search-streets'

/** Houses on two streets further apart than this stand on no corner. */
const CORNER_METRES = 150
const PAIRS = 4

const pairRow = z.object({
  id: z.string(),
  house_number: z.string(),
  neighbourhood_id: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
  other_lat: z.number(),
  other_lon: z.number(),
})

/** Corners of two streets, best names first: the two houses on either street that are nearest together. */
export async function searchCorner(
  db: Executor,
  query: AddressQuery & { kind: 'corner' },
  limit: number,
): Promise<AddressHit[]> {
  const [ones, others] = await Promise.all(
    query.streets.map((street) => searchStreets(db, { street, postcode: null, place: query.place }, 6)),
  )
  const pairs = (ones ?? [])
    .flatMap((one) => (others ?? []).map((other) => ({ one, other })))
    .filter(({ one, other }) => one.municipality === other.municipality && one.name !== other.name)
    .sort((a, b) => b.one.score + b.other.score - a.one.score - a.other.score)
    .slice(0, Math.min(limit, PAIRS))
  const corners: AddressHit[] = []
  for (const { one, other } of pairs) {
    const corner = await closestHouses(db, one, other)
    if (corner) corners.push(corner)
  }
  return corners
}

async function closestHouses(db: Executor, one: FoundStreet, other: FoundStreet): Promise<AddressHit | null> {
  const houses = ({ name, postcode, municipality }: FoundStreet) => sql`(
    SELECT id, house_number, neighbourhood_id, lat, lon FROM address
    WHERE postcode = ${postcode} AND street = ${name} AND municipality = ${municipality} AND retired_at IS NULL)`
  // A degree of longitude is shorter than one of latitude; 0.4 = cos²(51°), good enough to choose by.
  const { rows } = await db.execute(sql`
    SELECT a.id, a.house_number, a.neighbourhood_id, a.lat, a.lon, b.lat AS other_lat, b.lon AS other_lon
    FROM ${houses(one)} a, ${houses(other)} b
    ORDER BY (a.lat - b.lat) ^ 2 + 0.4 * (a.lon - b.lon) ^ 2, a.id LIMIT 1`)
  const [house] = pairRow.array().parse(rows)
  if (!house) return null
  const second = { lat: house.other_lat, lon: house.other_lon }
  if (straightMetres(house, second) > CORNER_METRES) return null
  return {
    precision: 'corner',
    addressId: house.id,
    street: one.name,
    houseNumber: null,
    nearest: house.house_number,
    crossing: other.name,
    postcode: one.postcode,
    municipality: one.municipality,
    neighbourhoodId: house.neighbourhood_id,
    lat: (house.lat + second.lat) / 2,
    lon: (house.lon + second.lon) / 2,
  }
}
