import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { oneSlipAway } from '@/domain/address'
import type { Executor } from './executor'

/** What words mean as a place: the beginning of its key, and how sure that is, 0 to 1. */
export type KnownPlace = { readonly place: string; readonly sure: number }

const row = z.object({
  words: z.string(),
  begins: z.boolean(),
  near: z.string().nullable(),
  likeness: z.number(),
})

/** Less alike than this and it is another word. */
const RECOGNISED = 0.3
const ONE_SLIP = 0.9

const rowsOf = (texts: readonly string[]) =>
  texts.map((text) => sql`(${text}::text, ${sql.param(oneSlipAway(text))}::text[])`)

/**
 * The municipalities, or parts of one, that these words name, whole or with a slip; words that name none are
 * left out. Without this every last word of a street would be looked for as a place.
 *
 * @param texts keys, see `streetKey`.
 */
export async function knownPlaces(db: Executor, texts: readonly string[]): Promise<Map<string, KnownPlace>> {
  if (texts.length === 0) return new Map()
  const { rows } = await db.execute(sql`
    SELECT words, begun.key IS NOT NULL AS begins, near.key AS near, coalesce(near.likeness, 0)::float8 AS likeness
    FROM (VALUES ${sql.join(rowsOf(texts), sql`, `)}) AS said (words, slips)
    LEFT JOIN LATERAL (
      SELECT key FROM street_place WHERE starts_with(key, words) LIMIT 1
    ) begun ON true
    LEFT JOIN LATERAL (
      SELECT key, CASE WHEN key = ANY (slips) THEN ${ONE_SLIP}::float8 ELSE similarity(key, words) END AS likeness
      FROM street_place WHERE (key % words OR key = ANY (slips)) AND begun.key IS NULL
      ORDER BY likeness DESC, key LIMIT 1
    ) near ON true`)
  return new Map(
    row
      .array()
      .parse(rows)
      .flatMap(({ words, begins, near, likeness }): [string, KnownPlace][] => {
        if (begins) return [[words, { place: words, sure: 1 }]]
        return near && likeness > RECOGNISED ? [[words, { place: near, sure: likeness }]] : []
      }),
  )
}
