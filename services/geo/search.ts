import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { type AddressQuery, houseNumberValue, parseAddressQuery } from '@/domain/address'
import type { AddressHit } from './address-hit'
import type { Executor } from './executor'
import { searchCorner } from './search-corner'
import { type FoundStreet, searchStreets } from './search-streets'

export type { AddressHit } from './address-hit'

/**
 * Addresses of the city that fit what someone typed or said, best first; empty when nothing resembles it.
 * Public data only: it needs no rights but reading `street` and `address`.
 *
 * @param db database or transaction.
 * @param limit at most so many answers, 1 to 20.
 * @example await searchAddresses(db, 'st jozefstr 12 bus 3', 5)
 * // [{ precision: 'exact', street: 'Sint-Jozefstraat', houseNumber: '12', … }]
 */
export async function searchAddresses(db: Executor, text: string, limit: number): Promise<AddressHit[]> {
  const query = parseAddressQuery(text)
  if (query.kind === 'corner') {
    const corners = await searchCorner(db, query, limit)
    if (corners.length > 0) return corners
    return searchStreet(
      db,
      { kind: 'street', street: query.streets[0], houseNumber: null, postcode: null, place: query.place },
      limit,
    )
  }
  return searchStreet(db, query, limit)
}

/** More than half of the way between a name that fits and one that only begins or ends like it. */
const MUCH_WORSE = 0.8

async function searchStreet(
  db: Executor,
  query: AddressQuery & { kind: 'street' },
  limit: number,
): Promise<AddressHit[]> {
  const all = await searchStreets(db, query, Math.min(limit, 20))
  if (query.houseNumber === null || all.length === 0) return all.map(streetHit)
  // Who gives a number knows the street: houses on streets that fit far worse are not worth looking up.
  const streets = all.filter(({ score }) => score > (all[0]?.score ?? 0) - MUCH_WORSE)
  const houses = await findHouses(db, streets, query.houseNumber)
  const hits = streets.flatMap((street, position) => {
    const house = houses.find(({ nth }) => nth === position)
    return house ? [{ hit: houseHit(street, house, query.houseNumber ?? ''), score: street.score }] : []
  })
  // A village street that has the number comes before a city street of the same name that has not.
  const rank = ({ hit, score }: (typeof hits)[number]) => score + (hit.precision === 'exact' ? 0.25 : 0)
  return hits.sort((a, b) => rank(b) - rank(a)).map(({ hit }) => hit)
}

const houseRow = z.object({
  nth: z.number(),
  id: z.string(),
  house_number: z.string(),
  neighbourhood_id: z.string().nullable(),
  lat: z.number(),
  lon: z.number(),
})

/** Per street the house with this number, or else the nearest one, the same side of the street first. */
async function findHouses(db: Executor, streets: FoundStreet[], houseNumber: string) {
  const wanted = houseNumberValue(houseNumber)
  const base = houseNumber.replace(/[-/_.].*$/, '')
  const rows = streets.map(
    (s, nth) => sql`(${nth}::int, ${s.postcode}::text, ${s.municipality}::text, ${s.name}::text)`,
  )
  const gap = sql`abs(number - ${wanted}) + CASE WHEN mod(number - ${wanted}, 2) = 0 THEN 0 ELSE 1.5 END`
  const { rows: found } = await db.execute(sql`
    SELECT street.nth, house.*
    FROM (VALUES ${sql.join(rows, sql`, `)}) AS street (nth, postcode, municipality, name)
    CROSS JOIN LATERAL (
      SELECT a.id, a.house_number, a.neighbourhood_id, a.lat, a.lon
      FROM address a
      CROSS JOIN LATERAL (SELECT coalesce(substring(a.house_number FROM '^\\d{1,6}')::int, 99999)) AS n (number)
      WHERE a.postcode = street.postcode AND a.street = street.name AND a.municipality = street.municipality
        AND a.retired_at IS NULL
      ORDER BY a.house_number = ${houseNumber} DESC, a.house_number = ${base} DESC, ${gap}, a.house_number
      LIMIT 1
    ) house`)
  return houseRow.array().parse(found)
}

function houseHit(street: FoundStreet, house: z.output<typeof houseRow>, houseNumber: string): AddressHit {
  // A number behind a slash that no house has is a door of the house before it; `boxIn` keeps it.
  const said = house.house_number === houseNumber ? houseNumber : houseNumber.replace(/\/.*$/, '')
  return {
    ...streetHit(street),
    precision: house.house_number === said ? 'exact' : 'nearest',
    addressId: house.id,
    houseNumber: said,
    nearest: house.house_number,
    neighbourhoodId: house.neighbourhood_id,
    lat: house.lat,
    lon: house.lon,
  }
}

function streetHit({ name, postcode, municipality, lat, lon }: FoundStreet): AddressHit {
  return {
    precision: 'street',
    addressId: null,
    street: name,
    houseNumber: null,
    nearest: null,
    crossing: null,
    postcode,
    municipality,
    neighbourhoodId: null,
    lat,
    lon,
  }
}
