/** A place on earth, WGS84 degrees. */
export type Position = { readonly lat: number; readonly lon: number }

const RADIUS = 6_371_008.8
const RADIANS = Math.PI / 180

/**
 * Metres as the crow flies (haversine on the mean earth radius; within 0.3 % of the ellipsoid).
 *
 * @example straightMetres({ lat: 51, lon: 4 }, { lat: 51.001, lon: 4 }) // 111.2
 */
export function straightMetres(a: Position, b: Position): number {
  const sinLat = Math.sin(((b.lat - a.lat) * RADIANS) / 2)
  const sinLon = Math.sin(((b.lon - a.lon) * RADIANS) / 2)
  const h = sinLat * sinLat + Math.cos(a.lat * RADIANS) * Math.cos(b.lat * RADIANS) * sinLon * sinLon
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** A flat plane in metres around one position: exact enough (0.1 %) over the 60 km of a large city. */
export type Plane = { readonly lat0: number; readonly lon0: number; readonly kx: number; readonly ky: number }

/**
 * @example planeAround({ lat: 51, lon: 4 }) // → ky 111,195 metres in a degree to the north, kx 69,977 to the east
 */
export function planeAround(origin: Position): Plane {
  const ky = RADIUS * RADIANS
  return { lat0: origin.lat, lon0: origin.lon, kx: ky * Math.cos(origin.lat * RADIANS), ky }
}
