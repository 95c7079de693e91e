import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { oneSlipAway, streetStem } from '@/domain/address'
import type { Executor } from './executor'
import { type KnownPlace, knownPlaces } from './known-places'

const streetRow = z.object({
  name: z.string(),
  postcode: z.string(),
  municipality: z.string(),
  lat: z.number(),
  lon: z.number(),
  score: z.number(),
})
export type FoundStreet = z.output<typeof streetRow>

/** One way to read what was typed. `needed`: without the place the words behind the street are not explained. */
type Way = {
  readonly street: string
  readonly place: string
  readonly sure: number
  readonly needed: boolean
}

/** Scores: a name that is the whole of what was typed, and names that only begin as typed. */
const WHOLE_NAME = 3
const BEGINNING = 1.5
/** A name shorter than this resembles too many others. */
const SHORTEST = 4
/** So many names that resemble it are looked for in the place or postcode that was said. */
const NAMES = 60
/** Words taken for a place behind a street must resemble it this much. */
const SURE = 0.45

/**
 * The streets that resemble a street key, best first. Streets in `place` (a municipality or a part of one) and in
 * `postcode` come first; people mistake both, so others of the same municipality follow. Without a place the last
 * words are also tried as one, because people write "kerkstraat dorp".
 *
 * Names that begin as typed are looked up first: when one of them is the whole name, that is enough, and it
 * costs next to nothing. Otherwise names that resemble it are weighed, each once however many streets have it.
 */
export async function searchStreets(
  db: Executor,
  { street, postcode, place }: { street: string; postcode: string | null; place: string },
  limit: number,
): Promise<FoundStreet[]> {
  if (street.length < 2) return []
  const ways = await waysToRead(db, street, place)
  const begun = await find(
    db,
    beginsAs(limit),
    () => [],
    [...ways, ...turned(street, place)],
    postcode,
    limit,
  )
  const enough = begun.length >= limit || (begun[0]?.score ?? 0) >= WHOLE_NAME
  if (enough || (begun.length > 0 && street.length < SHORTEST)) return begun
  const alike = await find(db, looksLike(limit), oneSlipAway, ways, postcode, limit)
  return [...begun, ...alike.filter((one) => !begun.some((other) => sameStreet(one, other)))]
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
}

const sameStreet = (a: FoundStreet, b: FoundStreet) =>
  a.name === b.name && a.postcode === b.postcode && a.municipality === b.municipality

/** Street and place: as said, and with the first or last one, two or three words as the place, where they name one. */
async function waysToRead(db: Executor, street: string, place: string): Promise<Way[]> {
  if (place) {
    const known = await knownPlaces(db, [place])
    return [{ street, ...(known.get(place) ?? NOWHERE), needed: false }]
  }
  const words = street.split(' ')
  const splits = [1, 2, 3]
    .filter((count) => count < words.length)
    .flatMap((count) => [
      { street: words.slice(0, -count).join(' '), words: words.slice(-count).join(' ') },
      { street: words.slice(count).join(' '), words: words.slice(0, count).join(' ') },
    ])
  const known = await knownPlaces(
    db,
    splits.map((split) => split.words),
  )
  const inPlaces = splits.flatMap((split): Way[] => {
    const found = known.get(split.words)
    return found && found.sure > SURE && split.street.length > 1
      ? [{ street: split.street, ...found, needed: true }]
      : []
  })
  return [{ street, ...NOWHERE, needed: false }, ...inPlaces]
}

const NOWHERE: KnownPlace = { place: '', sure: 0 }

/** The same words with others in front: "verbertstraat jozef" is the street of Jozef Verbert. */
const turned = (street: string, place: string): Way[] => {
  const words = street.split(' ')
  if (place || words.length > 4) return []
  return words.slice(1).map((_, at) => ({
    street: [...words.slice(at + 1), ...words.slice(0, at + 1)].join(' '),
    ...NOWHERE,
    needed: false,
  }))
}

/** Streets of one way to read it, from the table of streets itself. */
const beginsAs = (limit: number) => sql`
  SELECT ${STREET}, CASE WHEN s.key = way.street THEN ${WHOLE_NAME}::float8
    ELSE ${BEGINNING}::float8 + length(way.street)::float8 / length(s.key) END + ${BONUS} AS score
  FROM street s
  WHERE s.key ~>=~ way.street AND s.key ~<~ (way.street || chr(1114111)) AND ${MAY_BE_MEANT}
  ORDER BY score DESC LIMIT ${limit}`

/** The same over the names that resemble it: at most 2.75 for a name but for one slip. */
const looksLike = (limit: number) => sql`
  SELECT ${STREET}, alike.score + ${BONUS} AS score
  FROM (
    SELECT n.key, similarity(n.key, way.street) + word_similarity(way.street, n.key)
      + CASE WHEN n.stem = ANY (way.stem_slips) OR n.key = ANY (way.key_slips) THEN 0.75 ELSE 0 END AS score
    FROM app.names_alike(way.stem, way.stem_slips, way.key_slips) n
    ORDER BY score DESC LIMIT ${NAMES}
  ) alike
  JOIN street s ON s.key = alike.key
  WHERE ${MAY_BE_MEANT}
  ORDER BY score DESC LIMIT ${limit}`

const STREET = sql`s.name, s.postcode, s.municipality, s.lat, s.lon`
const IN_PLACE = sql`s.place LIKE '%|' || way.place || '%'`
/**
 * A postcode that is not the street's is a mistake when the place says so or when it is the street's municipality's;
 * otherwise somebody lives elsewhere, and a street of the same name here must not be taken for theirs.
 */
const MAY_BE_MEANT = sql`(NOT way.needed OR ${IN_PLACE}) AND (way.said IS NULL OR s.postcode = way.said
  OR way.sure > ${SURE}::float8 AND ${IN_PLACE}
  OR EXISTS (SELECT FROM street o WHERE o.postcode = way.said AND o.municipality = s.municipality))`

/** 1 more in the place that was said, 1 more in the postcode; of the same name the longest street first. */
const BONUS = sql`CASE WHEN way.sure > 0 AND ${IN_PLACE} THEN way.sure ELSE 0 END
  + CASE WHEN s.postcode = way.said THEN 1 ELSE 0 END + ln(s.addresses + 1) / 100`

async function find(
  db: Executor,
  streets: SQL,
  slips: (text: string) => string[],
  ways: readonly Way[],
  postcode: string | null,
  limit: number,
): Promise<FoundStreet[]> {
  const rows = ways.map(({ street, place, sure, needed }) => {
    const stem = streetStem(street)
    return sql`(${street}::text, ${stem}::text, ${sql.param(slips(stem))}::text[],
      ${sql.param(slips(street))}::text[],
      ${place}::text, ${sure}::float8, ${needed}::boolean, ${postcode}::text)`
  })
  const { rows: found } = await db.execute(sql`
    SELECT name, postcode, municipality, lat, lon, max(score)::float8 AS score
    FROM (VALUES ${sql.join(rows, sql`, `)}) AS way (street, stem, stem_slips, key_slips, place, sure, needed, said)
    CROSS JOIN LATERAL (${streets}) found
    GROUP BY name, postcode, municipality, lat, lon
    ORDER BY score DESC, name, postcode, municipality LIMIT ${limit}`)
  return streetRow.array().parse(found)
}
