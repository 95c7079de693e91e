import { z } from 'zod'

const position = z.tuple([z.number(), z.number()]).rest(z.number())
const ring = z.array(position).min(4)

/** GeoJSON of an area; positions are [lon, lat] in WGS84 once it is in the database. */
export const areaGeometry = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(ring).min(1)) }),
])
export type AreaGeometry = z.output<typeof areaGeometry>
export type Ring = z.output<typeof ring>

/** A neighbourhood as a city brings it. */
export type Area = {
  readonly code: string
  readonly name: string
  readonly subMunicipality: string | null
  readonly geometry: AreaGeometry
}

/** Every ring of an area, outer rings and holes alike. */
export function ringsOf({ type, coordinates }: AreaGeometry): Ring[] {
  return type === 'Polygon' ? coordinates : coordinates.flat()
}

/** West, south, east, north. */
export function boundsOf(geometry: AreaGeometry): [number, number, number, number] {
  const bounds: [number, number, number, number] = [180, 90, -180, -90]
  for (const [lon, lat] of ringsOf(geometry).flat()) {
    bounds[0] = Math.min(bounds[0], lon)
    bounds[1] = Math.min(bounds[1], lat)
    bounds[2] = Math.max(bounds[2], lon)
    bounds[3] = Math.max(bounds[3], lat)
  }
  return bounds
}
