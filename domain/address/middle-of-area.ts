/** A ring of a GeoJSON polygon: longitude, latitude. */
type Ring = readonly (readonly [lon: number, lat: number])[]

/** A GeoJSON area, as the table of quarters keeps it. */
interface Area {
  readonly type: 'Polygon' | 'MultiPolygon'
  readonly coordinates: unknown
}

const ringsOf = ({ type, coordinates }: Area): Ring[] =>
  type === 'Polygon' ? (coordinates as Ring[]) : (coordinates as Ring[][]).flat()

/** Where the edges of all rings cross a latitude, from west to east. */
const crossings = (rings: readonly Ring[], lat: number): number[] =>
  rings
    .flatMap((ring) =>
      ring.flatMap(([lon, south], at) => {
        const [nextLon, north] = ring[(at + 1) % ring.length] ?? [lon, south]
        if (south <= lat === north <= lat) return []
        return [lon + ((lat - south) / (north - south)) * (nextLon - lon)]
      }),
    )
    .sort((a, b) => a - b)

/**
 * A point well within an area, for who lives somewhere in it: on the line across its middle, halfway the widest part. In
 * degrees; null for an area without a surface.
 *
 * @example middleOf({ type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2]]] }) // → { lon: 1, lat: 1 }
 */
export function middleOf(area: Area): { readonly lon: number; readonly lat: number } | null {
  const rings = ringsOf(area)
  const lats = rings.flat().map(([, lat]) => lat)
  const lat = (Math.min(...lats) + Math.max(...lats)) / 2
  const across = crossings(rings, lat)
  let widest: { lon: number; width: number } | null = null
  for (let at = 0; at + 1 < across.length; at += 2) {
    const [west = 0, east = 0] = across.slice(at, at + 2)
    if (!widest || east - west > widest.width) widest = { lon: (west + east) / 2, width: east - west }
  }
  return widest && { lon: widest.lon, lat }
}

/**
 * Whether a point lies within an area, and in none of its holes.
 *
 * @example liesIn({ type: 'Polygon', coordinates: [[[0, 0], [2, 0], [2, 2], [0, 2]]] }, { lon: 1, lat: 1 }) // → true
 */
export const liesIn = (area: Area, { lat, lon }: { readonly lat: number; readonly lon: number }): boolean =>
  crossings(ringsOf(area), lat).filter((edge) => edge <= lon).length % 2 === 1
