import { importError } from '../import/import-error'
import { fromEpsg, isInBelgium, type ToPosition } from '../import/projection'
import { type Area, type AreaGeometry, areaGeometry, type Ring, ringsOf } from './area'
import { featureLines, parseFeatures } from './geojson-text'
import { selfCrossing } from './self-crossing'

/** Names of properties, best first: our own, the "gemeentegedragen wijken", Statbel's sectors. */
const CODE = ['code', 'geoitem', 'id', 'cd_sector', 'cs01012025']
const NAME = ['name', 'naam', 'tx_sector_descr_nl', 't_sec_nl']
const PART = ['submunicipality', 'sub_municipality', 'deelgemeente']

/**
 * Neighbourhoods from the text of a GeoJSON file, in WGS84.
 *
 * @param epsg projection when it is not WGS84: 31370 or 3812. Left out, it follows from the file's `crs`, or
 * from where the positions would lie; the three cannot be confused within Belgium.
 * @throws ImportError with the line of the feature that is wrong: no name, twice the same code, swapped or
 * far-away positions, a polygon that crosses itself.
 */
export function readAreas(text: string, file: string, epsg?: number): Area[] {
  const { features, crs } = parseFeatures(text, file)
  if (features.length === 0) throw importError(file, null, 'holds no areas', 'use another file')
  const lines = featureLines(text)
  const known = epsg ?? Number(/(\d{4,5})$/.exec(crs?.properties.name ?? '')?.[1] ?? Number.NaN)
  let toPosition = Number.isNaN(known) ? undefined : projection(known, file)
  const seen = new Set<string>()
  return features.map(({ properties, geometry }, index) => {
    const line = lines[index] ?? null
    const property = (names: string[]) => namedProperty(properties ?? {}, names)
    const [code, name] = [property(CODE), property(NAME)]
    if (!code || !name)
      throw importError(
        file,
        line,
        `an area has no ${code ? 'name' : 'code'}`,
        `give it a property "${code ? 'name' : 'code'}"`,
      )
    if (seen.has(code))
      throw importError(file, line, `the code ${code} is there twice`, 'give every area its own')
    seen.add(code)
    const parsed = areaGeometry.safeParse(geometry)
    if (!parsed.success)
      throw importError(file, line, `${name} is no polygon`, 'use polygons or multipolygons')
    toPosition ??= guess(parsed.data, file, line)
    const placed = place(parsed.data, toPosition, { file, line, name })
    return { code, name: plainName(name), subMunicipality: property(PART) ?? null, geometry: placed }
  })
}

function namedProperty(properties: Record<string, unknown>, names: string[]): string | undefined {
  for (const wanted of names) {
    const [, value] = Object.entries(properties).find(([key]) => key.toLowerCase() === wanted) ?? []
    if (typeof value === 'number' || (typeof value === 'string' && value.trim() !== ''))
      return String(value).trim()
  }
  return undefined
}

/** The official lists write the municipality behind the name: "Centrum (Stad)". */
const plainName = (name: string) => name.replace(/\s*\([^()]*\)$/, '')

function projection(epsg: number, file: string): ToPosition {
  const found = fromEpsg(epsg)
  if (!found)
    throw importError(
      file,
      null,
      `EPSG:${epsg} is a projection we do not know`,
      'export it as EPSG:31370, 3812 or 4326',
    )
  return found
}

function guess(geometry: AreaGeometry, file: string, line: number | null): ToPosition {
  const [x, y] = ringsOf(geometry)[0]?.[0] ?? [0, 0]
  if (isInBelgium({ lat: x, lon: y })) {
    throw importError(
      file,
      line,
      'longitude and latitude have changed places',
      'write every position as [longitude, latitude]',
    )
  }
  for (const epsg of [4326, 31370, 3812]) {
    const toPosition = fromEpsg(epsg)
    if (toPosition && isInBelgium(toPosition(x, y))) return toPosition
  }
  throw importError(
    file,
    line,
    `${x}, ${y} lies outside Belgium in every projection we know`,
    'export it as WGS84',
  )
}

function place(
  geometry: AreaGeometry,
  toPosition: ToPosition,
  { file, line, name }: { file: string; line: number | null; name: string },
): AreaGeometry {
  const ring = (points: Ring): Ring => {
    const placed = points.map(([x, y]): Ring[number] => {
      const { lat, lon } = toPosition(x, y)
      if (!isInBelgium({ lat, lon }))
        throw importError(file, line, `${name} lies outside Belgium`, 'check the projection')
      return [Number(lon.toFixed(6)), Number(lat.toFixed(6))]
    })
    const crossing = selfCrossing(placed)
    if (!crossing) return placed
    const where = crossing.map((degrees) => degrees.toFixed(5)).join(', ')
    throw importError(
      file,
      line,
      `the polygon of ${name} crosses itself near ${where}`,
      'repair it in a map program',
    )
  }
  return geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates.map(ring) }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((part) => part.map(ring)) }
}
