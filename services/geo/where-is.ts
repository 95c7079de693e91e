import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Point } from '@/domain/address'
import { areaGeometry } from './areas/area'
import type { Executor } from './executor'
import { createLocator } from './neighbourhood-locator'

const quarterRow = z.object({ id: z.string(), name: z.string(), area: z.unknown() })

/** Further than this from a street is by none: about 800 m. */
const DEGREES = 0.007

/**
 * Where a point of the map lies, in words that anybody may read: the nearest street of our list, and the quarter. Null
 * outside the city.
 *
 * @example await whereIs(tx, { lat: 51.028, lon: 4.48 }) // → { neighbourhoodId: '12', near: 'Dorpstraat, Centrum' }
 */
export async function whereIs(
  db: Executor,
  point: Point,
): Promise<{ readonly neighbourhoodId: string; readonly near: string } | null> {
  const { rows } = await db.execute(sql`SELECT id, name, area FROM neighbourhood`)
  const quarters = quarterRow.array().parse(rows)
  const known = quarters.flatMap(({ id, area }) => {
    const geometry = areaGeometry.safeParse(area)
    return geometry.success ? [{ code: id, geometry: geometry.data }] : []
  })
  const neighbourhoodId = createLocator(known)(point)
  if (neighbourhoodId === null) return null
  const quarter = quarters.find(({ id }) => id === neighbourhoodId)?.name
  return { neighbourhoodId, near: [await nearestStreet(db, point), quarter].filter(Boolean).join(', ') }
}

async function nearestStreet(db: Executor, { lat, lon }: Point): Promise<string | null> {
  // A degree of longitude is shorter than one of latitude; 0.4 = cos²(51°), good enough to choose by.
  const { rows } = await db.execute(sql`
    SELECT street FROM address
    WHERE retired_at IS NULL AND lat BETWEEN ${lat - DEGREES} AND ${lat + DEGREES}
      AND lon BETWEEN ${lon - 2 * DEGREES} AND ${lon + 2 * DEGREES}
    ORDER BY (lat - ${lat}) ^ 2 + 0.4 * (lon - ${lon}) ^ 2, id LIMIT 1`)
  return z.array(z.object({ street: z.string() })).parse(rows)[0]?.street ?? null
}
