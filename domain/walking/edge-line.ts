import { edgeCount, type WalkingGraph } from './graph'
import type { Position } from './position'

/** Positions as GeoJSON writes them: [lon, lat] in WGS84 degrees. */
export type Line = readonly (readonly [lon: number, lat: number])[]

/**
 * The piece of an edge between two offsets in metres, with its bends. It runs backwards when `to` is less
 * than `from`; offsets outside the edge are its ends.
 *
 * @example edgeLine(graph, edge, 80, 20) // → the same piece as from 20 to 80, the other way round
 */
export function edgeLine(graph: WalkingGraph, edge: number, from: number, to: number): Line {
  if (from > to) return edgeLine(graph, edge, to, from).toReversed()
  const { x, y, bend } = graph
  const line: [number, number][] = []
  const last = (bend[edge + 1] as number) - 1
  let walked = 0
  for (let p = bend[edge] as number; p < last; p++) {
    const [ax, ay] = [x[p] as number, y[p] as number]
    const [dx, dy] = [(x[p + 1] as number) - ax, (y[p + 1] as number) - ay]
    const length = Math.hypot(dx, dy)
    const at = (metres: number) => {
      const part = length === 0 ? 0 : Math.max(0, Math.min(1, (metres - walked) / length))
      return onEarth(graph, ax + part * dx, ay + part * dy)
    }
    if (walked + length >= from && walked <= to) {
      if (line.length === 0) line.push(at(from))
      line.push(at(to))
    }
    walked += length
  }
  return line
}

/** Six decimals are a decimetre: finer would only make the page heavier. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6

function onEarth({ plane }: WalkingGraph, x: number, y: number): [number, number] {
  return [round(plane.lon0 + x / plane.kx), round(plane.lat0 + y / plane.ky)]
}

/**
 * The edges of which the bends do not all lie on one side of a box.
 *
 * @example streetLines(graph, { lat: 51, lon: 4 }, { lat: 51.001, lon: 4.001 }) // → its streets, uncut
 */
export function streetLines(graph: WalkingGraph, southWest: Position, northEast: Position): Line[] {
  const { x, y, bend, plane } = graph
  const [left, right] = [southWest, northEast].map(({ lon }) => (lon - plane.lon0) * plane.kx) as [
    number,
    number,
  ]
  const [low, high] = [southWest, northEast].map(({ lat }) => (lat - plane.lat0) * plane.ky) as [
    number,
    number,
  ]
  const lines: Line[] = []
  for (let edge = 0; edge < edgeCount(graph); edge++) {
    let sides = 0
    for (let p = bend[edge] as number; p < (bend[edge + 1] as number); p++) {
      const [px, py] = [x[p] as number, y[p] as number]
      sides |= (px >= left ? 1 : 0) | (px <= right ? 2 : 0) | (py >= low ? 4 : 0) | (py <= high ? 8 : 0)
    }
    if (sides === 15) lines.push(edgeLine(graph, edge, 0, graph.edgeMetres[edge] as number))
  }
  return lines
}
