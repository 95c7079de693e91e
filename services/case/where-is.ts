import { sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { liesIn, type Point } from '@/domain/address'
import type { Tx } from '../gate/transaction'

/** Further than this from a street is by none: about 800 m. */
const DEGREES = 0.007

/**
 * Where a point of the map lies, in words that anybody may read: the nearest street of our list, and the quarter. Null
 * outside the city.
 *
 * @example await whereIs(tx, { lat: 51.028, lon: 4.48 }) // → { neighbourhoodId: '12', near: 'Dorpstraat, Centrum' }
 */
export async function whereIs(
  tx: Tx,
  point: Point,
): Promise<{ readonly neighbourhoodId: string; readonly near: string } | null> {
  // On a border the first by its code, as of an address.
  const quarters = await tx.select().from(table.neighbourhood).orderBy(sql`id collate "C"`)
  const quarter = quarters.find(({ area }) => liesIn(area, point))
  if (!quarter) return null
  const near = [await nearestStreet(tx, point), quarter.name].filter(Boolean).join(', ')
  return { neighbourhoodId: quarter.id, near }
}

async function nearestStreet(tx: Tx, { lat, lon }: Point): Promise<string | null> {
  // A degree of longitude is shorter than one of latitude; 0.4 = cos²(51°), good enough to choose by.
  const { rows } = await tx.execute(sql`
    SELECT street FROM address
    WHERE retired_at IS NULL AND lat BETWEEN ${lat - DEGREES} AND ${lat + DEGREES}
      AND lon BETWEEN ${lon - 2 * DEGREES} AND ${lon + 2 * DEGREES}
    ORDER BY (lat - ${lat}) ^ 2 + 0.4 * (lon - ${lon}) ^ 2, id LIMIT 1`)
  return z.array(z.object({ street: z.string() })).parse(rows)[0]?.street ?? null
}
