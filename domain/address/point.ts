/** A place on the map, in WGS84 degrees. */
export interface Point {
  readonly lat: number
  readonly lon: number
}

/** A metre is near enough for a door. */
const DIGITS = 5
const WRITTEN = /^(-?\d{1,2}(?:\.\d{1,15})?),(-?\d{1,3}(?:\.\d{1,15})?)$/

/**
 * A point as a form sends it; null when it is none.
 *
 * @example pointIn('51.0281234,4.48') // → { lat: 51.02812, lon: 4.48 }
 * @example pointIn('Markt 1')         // → null
 */
export function pointIn(text: string): Point | null {
  const [, lat, lon] = WRITTEN.exec(text.trim()) ?? []
  if (lat === undefined || lon === undefined) return null
  const point = { lat: Number(Number(lat).toFixed(DIGITS)), lon: Number(Number(lon).toFixed(DIGITS)) }
  return Math.abs(point.lat) <= 90 && Math.abs(point.lon) <= 180 ? point : null
}

/** The same, as it stands in a form. @example pointText({ lat: 51.0281234, lon: 4.48 }) // → '51.02812,4.48000' */
export const pointText = ({ lat, lon }: Point): string => `${lat.toFixed(DIGITS)},${lon.toFixed(DIGITS)}`
