import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { lettersExchanged, streetStem } from '@/domain/address'

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

/** One way to read what was typed: a street key and the place it lies in, '' when none was said. */
type Way = { readonly street: string; readonly place: string }

/**
 * The streets that resemble a street key, best first. `place` narrows to a municipality or a part of one;
 * without it the last words are also tried as the place, because people write "kerkstraat dorp".
 *
 * Names that begin as typed are looked up first: when one of them is the whole name, that is enough, and it
 * costs next to nothing. Otherwise names that resemble it are weighed.
 */
export async function searchStreets(
  db: Executor,
  { street, postcode, place }: { street: string; postcode: string | null; place: string },
  limit: number,
): Promise<FoundStreet[]> {
  if (street.length < 2) return []
  const [whole, ...split] = waysToRead(street, place)
  const steps = [
    { ways: [whole, ...split], resembles: beginsAs, enough: WHOLE_NAME },
    { ways: [whole], resembles: looksLike, enough: RECOGNISED },
    { ways: split, resembles: looksLike, enough: 0 },
  ]
  const best: FoundStreet[] = []
  for (const { ways, resembles, enough } of steps) {
    for (const one of ways.length > 0 ? await find(db, ways, postcode, limit, resembles) : []) {
      if (!best.some((other) => sameStreet(one, other))) best.push(one)
    }
    best.sort((a, b) => b.score - a.score)
    if ((best[0]?.score ?? 0) >= enough) break
  }
  return best.slice(0, limit)
}

/** Scores, see `find`: a name that is the whole of what was typed, and one that is it but for a slip. */
const WHOLE_NAME = 3
const RECOGNISED = 1.2

const beginsAs = ({ street }: Way) => sql`s.key LIKE ${`${street}%`}`

const sameStreet = (a: FoundStreet, b: FoundStreet) =>
  a.name === b.name && a.postcode === b.postcode && a.municipality === b.municipality

function looksLike({ street }: Way): SQL {
  const stem = streetStem(street)
  return sql`(s.stem %> ${stem} OR s.stem % ${stem} OR ${slipped(stem)})`
}

const slipped = (stem: string) => sql`s.stem = ANY (${sql.param(lettersExchanged(stem))}::text[])`

/** Street and place: as said, and with the last one, two or three words as the place. */
function waysToRead(street: string, place: string): [Way, ...Way[]] {
  if (place) {
    return [
      { street, place },
      { street, place: '' },
    ]
  }
  const words = street.split(' ')
  const splits = [1, 2, 3].filter((count) => count < words.length)
  const rest = splits.map((n) => ({ street: words.slice(0, -n).join(' '), place: words.slice(-n).join(' ') }))
  return [{ street, place: '' }, ...rest.filter((way) => way.street.length > 1)]
}

/** At most 3 for a name that is the whole of what was typed, 2.5 for the beginning of one; 1 more in its place. */
async function find(
  db: Executor,
  ways: readonly Way[],
  postcode: string | null,
  limit: number,
  resembles: (way: Way) => SQL,
): Promise<FoundStreet[]> {
  const inPostcode = postcode === null ? sql`` : sql`AND s.postcode = ${postcode}`
  const branches = ways.map((way) => {
    const inPlace = way.place ? sql`AND s.place LIKE ${`%|${way.place}%`}` : sql``
    const score = sql`similarity(s.key, ${way.street}) + word_similarity(${way.street}, s.key)
      + CASE WHEN s.key = ${way.street} THEN 1 WHEN s.key LIKE ${`${way.street}%`} THEN 0.5
             WHEN ${slipped(streetStem(way.street))} THEN 0.75 ELSE 0 END
      + ${way.place ? 1 : 0} + ln(s.addresses + 1) / 100`
    return sql`(SELECT s.name, s.postcode, s.municipality, s.lat, s.lon, (${score})::float8 AS score
      FROM street s WHERE ${resembles(way)} ${inPlace} ${inPostcode} ORDER BY score DESC LIMIT ${limit})`
  })
  const { rows } = await db.execute(sql`
    SELECT name, postcode, municipality, lat, lon, max(score) AS score
    FROM (${sql.join(branches, sql` UNION ALL `)}) found
    GROUP BY name, postcode, municipality, lat, lon
    ORDER BY score DESC, name, postcode, municipality LIMIT ${limit}`)
  return streetRow.array().parse(rows)
}
