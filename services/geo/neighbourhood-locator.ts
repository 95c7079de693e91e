import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import type pg from 'pg'
import type { Position } from '@/domain/walking'
import { type Area, areaGeometry, boundsOf } from './areas/area'

/** The neighbourhood code at a position, or null outside all of them. */
export type Locate = (at: Position) => string | null

/**
 * Finds the neighbourhood of positions. On a border, and where areas overlap, the first by code wins, so that
 * an address has one neighbourhood and always the same.
 */
export function createLocator(areas: readonly Pick<Area, 'code' | 'geometry'>[]): Locate {
  const known = areas
    .map(({ code, geometry }) => ({ code, geometry, bounds: boundsOf(geometry) }))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
  return ({ lat, lon }) => {
    const found = known.find(
      ({ geometry, bounds: [west, south, east, north] }) =>
        lon >= west &&
        lon <= east &&
        lat >= south &&
        lat <= north &&
        booleanPointInPolygon([lon, lat], geometry),
    )
    return found?.code ?? null
  }
}

/** The locator of the neighbourhoods in the database. */
export async function neighbourhoodLocator(client: pg.ClientBase): Promise<Locate> {
  const { rows } = await client.query<{ id: string; area: unknown }>('SELECT id, area FROM neighbourhood')
  return createLocator(rows.map(({ id, area }) => ({ code: id, geometry: areaGeometry.parse(area) })))
}
