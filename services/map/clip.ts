import type { Line } from '@/domain/matching/walking'

/** WGS84 degrees: west, south, east, north. */
export type Box = readonly [west: number, south: number, east: number, north: number]

/** A box that holds these positions with so many metres around them. */
export function boxAround(positions: Line, metres: number): Box {
  const lons = positions.map(([lon]) => lon)
  const lats = positions.map(([, lat]) => lat)
  const [south, north] = [Math.min(...lats), Math.max(...lats)]
  const up = metres / 111_195
  const aside = up / Math.cos((((south + north) / 2) * Math.PI) / 180)
  return [Math.min(...lons) - aside, south - up, Math.max(...lons) + aside, north + up]
}

/** The same box, made twice as wide as high where it was narrower: a map on a screen lies down. */
export function lyingDown([west, south, east, north]: Box): Box {
  const degrees = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const missing = Math.max(0, (2 * (north - south)) / degrees - (east - west)) / 2
  return [west - missing, south, east + missing, north]
}

/** Whether the box around the line meets this box. */
export function touches(line: Line, [west, south, east, north]: Box): boolean {
  return (
    line.some(([lon]) => lon >= west) &&
    line.some(([lon]) => lon <= east) &&
    line.some(([, lat]) => lat >= south) &&
    line.some(([, lat]) => lat <= north)
  )
}

/**
 * The runs of a line whose pieces meet the box, each with one point beyond it, so that a river does not end in
 * the picture. A rough cut: the picture's own frame makes it exact.
 */
export function clip(line: Line, box: Box): Line[] {
  const runs: [number, number][][] = []
  let open = false
  for (let i = 0; i + 1 < line.length; i++) {
    const [a, b] = [line[i], line[i + 1]]
    if (!a || !b) break
    const meets = touches([a, b], box)
    if (meets && !open) runs.push([[a[0], a[1]]])
    if (meets) runs.at(-1)?.push([b[0], b[1]])
    open = meets
  }
  return runs
}
