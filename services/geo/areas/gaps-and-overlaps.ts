import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { type Area, boundsOf } from './area'

/** Something wrong between areas: how large, in hectares, and one position in it. */
export type AreaFault = {
  readonly kind: 'gap' | 'overlap'
  /** Names of the areas that overlap; empty for a gap. */
  readonly areas: readonly string[]
  readonly hectares: number
  readonly lat: number
  readonly lon: number
}

const MOST_POINTS = 200_000
const FINEST_METRES = 20
const METRES_PER_DEGREE = 111_195

/**
 * Looks for places in two areas, and for places in none that are enclosed by areas, on a grid of points 20 m
 * apart (wider for large cities). Slivers narrower than the grid are rounding of the source and pass.
 */
export function gapsAndOverlaps(areas: readonly Area[]): { faults: AreaFault[]; gridMetres: number } {
  const known = areas.map((area) => ({ ...area, bounds: boundsOf(area.geometry) }))
  const west = Math.min(...known.map(({ bounds }) => bounds[0]))
  const south = Math.min(...known.map(({ bounds }) => bounds[1]))
  const east = Math.max(...known.map(({ bounds }) => bounds[2]))
  const north = Math.max(...known.map(({ bounds }) => bounds[3]))
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [width, height] = [(east - west) * METRES_PER_DEGREE * narrow, (north - south) * METRES_PER_DEGREE]
  const gridMetres = Math.max(FINEST_METRES, Math.sqrt((width * height) / MOST_POINTS))
  // One empty column and row on every side, so that everything outside hangs together.
  const columns = Math.ceil(width / gridMetres) + 2
  const rows = Math.ceil(height / gridMetres) + 2
  const position = (cell: number) => ({
    lon: west + (((cell % columns) - 0.5) * gridMetres) / METRES_PER_DEGREE / narrow,
    lat: south + ((Math.floor(cell / columns) - 0.5) * gridMetres) / METRES_PER_DEGREE,
  })
  const groups = new Map<string, { areas: string[]; cells: number[] }>()
  const empty = new Uint8Array(columns * rows)
  for (let cell = 0; cell < columns * rows; cell++) {
    const { lon, lat } = position(cell)
    const here = known.filter(
      ({ bounds: [w, s, e, n], geometry }) =>
        lon >= w && lon <= e && lat >= s && lat <= n && booleanPointInPolygon([lon, lat], geometry),
    )
    if (here.length === 0) empty[cell] = 1
    if (here.length < 2) continue
    const names = here.map(({ name }) => name)
    const group = groups.get(names.join('\n')) ?? { areas: names, cells: [] }
    groups.set(names.join('\n'), group)
    group.cells.push(cell)
  }
  const fault = (kind: AreaFault['kind'], names: readonly string[], cells: readonly number[]): AreaFault => ({
    kind,
    areas: names,
    hectares: (cells.length * gridMetres * gridMetres) / 10_000,
    ...position(cells[Math.floor(cells.length / 2)] ?? 0),
  })
  flood(empty, columns, 0)
  const faults = [...groups.values()].map((group) => fault('overlap', group.areas, group.cells))
  for (let cell = 0; cell < empty.length; cell++) {
    if (empty[cell] === 1) faults.push(fault('gap', [], flood(empty, columns, cell)))
  }
  return { faults: faults.sort((a, b) => b.hectares - a.hectares), gridMetres }
}

/** Clears the empty cells that hang together with `start` and answers them. */
function flood(empty: Uint8Array, columns: number, start: number): number[] {
  const found: number[] = []
  const stack = [start]
  empty[start] = 0
  for (let cell = stack.pop(); cell !== undefined; cell = stack.pop()) {
    found.push(cell)
    const column = cell % columns
    const around = [
      cell - columns,
      cell + columns,
      column > 0 ? cell - 1 : -1,
      column < columns - 1 ? cell + 1 : -1,
    ]
    for (const next of around) {
      if (empty[next] !== 1) continue
      empty[next] = 0
      stack.push(next)
    }
  }
  return found
}
