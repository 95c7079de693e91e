import type { Line } from '@/domain/walking'

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

/** The same box with room beside or above it, so that it fills a screen that lies down (2:1) and one that is square. */
export function roomy([west, south, east, north]: Box): Box {
  const degrees = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const [width, height] = [(east - west) * degrees, north - south]
  const aside = Math.max(0, 2 * height - width) / 2 / degrees
  const up = Math.max(0, width - height) / 2
  return [west - aside, south - up, east + aside, north + up]
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
