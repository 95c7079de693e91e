import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'

/** Anything that runs a query: the database itself or a transaction. */
export type Executor = { execute: (query: SQL) => Promise<{ rows: unknown[] }> }

const streetRow = z.object({
  name: z.string(),
  postcode: z.string(),
  municipality: z.string(),
  lat: z.number(),
  lon: z.number(),
  score: z.number(),
})
export type FoundStreet = z.output<typeof streetRow>

/**
 * The streets that resemble a street key, best first. `place` narrows to a municipality or a part of one;
 * without it the last words are also tried as the place, because people write "kerkstraat dorp".
 */
export async function searchStreets(
  db: Executor,
  { street, postcode, place }: { street: string; postcode: string | null; place: string },
  limit: number,
): Promise<FoundStreet[]> {
  if (street.length < 2) return []
  const ways = waysToRead(street, place)
  const near = await find(db, ways, postcode, limit, sql`s.key %> way.street OR s.key LIKE way.start`)
  if (near.length > 0) return near
  // Two letters wrong in a short name: looser, so slower, and only when nothing else was found.
  return find(db, ways, postcode, limit, sql`s.key % way.street`)
}

/** Street and place: as said, and with the last one, two or three words as the place. */
function waysToRead(street: string, place: string): { street: string; place: string }[] {
  if (place)
    return [
      { street, place },
      { street, place: '' },
    ]
  const words = street.split(' ')
  const splits = [1, 2, 3].filter((count) => count < words.length)
  return [
    { street, place: '' },
    ...splits.map((n) => ({ street: words.slice(0, -n).join(' '), place: words.slice(-n).join(' ') })),
  ]
}

async function find(
  db: Executor,
  ways: { street: string; place: string }[],
  postcode: string | null,
  limit: number,
  resembles: SQL,
): Promise<FoundStreet[]> {
  const rows = ways.map(
    (way) =>
      sql`(${way.street}::text, ${`${way.street}%`}::text, ${way.place ? `%|${way.place}%` : ''}::text)`,
  )
  const { rows: found } = await db.execute(sql`
    SELECT name, postcode, municipality, lat, lon, max(score)::float8 AS score
    FROM (VALUES ${sql.join(rows, sql`, `)}) AS way (street, start, place)
    CROSS JOIN LATERAL (
      SELECT s.name, s.postcode, s.municipality, s.lat, s.lon,
             similarity(s.key, way.street) + word_similarity(way.street, s.key)
             + CASE WHEN s.key = way.street THEN 1 WHEN s.key LIKE way.start THEN 0.5 ELSE 0 END
             + CASE WHEN way.place = '' THEN 0 ELSE 1 END + ln(s.addresses + 1) / 100 AS score
      FROM street s
      WHERE (${resembles}) AND (way.place = '' OR s.place LIKE way.place)
        AND ${postcode === null ? sql`true` : sql`s.postcode = ${postcode}`}
      ORDER BY score DESC LIMIT ${limit}
    ) match
    GROUP BY name, postcode, municipality, lat, lon
    ORDER BY score DESC, name, postcode, municipality LIMIT ${limit}`)
  return streetRow.array().parse(found)
}
