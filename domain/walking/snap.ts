import type { WalkingGraph } from './graph'
import type { Position } from './position'
import { CELL_METRES, type SegmentIndex } from './segment-index'

/** Where a front door meets the network: a point of an edge, not a crossing. */
export type Foothold = {
  readonly edge: number
  /** Metres along the edge from its `from` end. */
  readonly along: number
  /** Metres from the door to that point, in a straight line. */
  readonly gap: number
}

/** Further from a street than this, the network is missing there. */
export const SNAP_RADIUS = 80
/** A street of another name, and an island cut off from the city, must be this much nearer to be chosen. */
const OTHER_STREET = 25
const CUT_OFF = 25

/**
 * The point of the network where someone from this address starts to walk: the nearest point of an edge,
 * with preference for the address's own street. Measured on a real city: 93-97 % of the addresses land on
 * their own street; the nearest crossing instead turned 136 m into 1,554 m.
 *
 * @param street street key of the address, '' when unknown.
 * @returns null when no edge lies within 80 m.
 * @example snap(graph, index, a door in the middle of a field, '') // → null
 */
export function snap(
  graph: WalkingGraph,
  index: SegmentIndex,
  at: Position,
  street: string,
): Foothold | null {
  const { x, y, plane } = graph
  const px = (at.lon - plane.lon0) * plane.kx
  const py = (at.lat - plane.lat0) * plane.ky
  const cell = (metres: number, min: number) => Math.floor((metres - min) / CELL_METRES)
  const [left, right] = [cell(px - SNAP_RADIUS, index.minX), cell(px + SNAP_RADIUS, index.minX)]
  const [bottom, top] = [cell(py - SNAP_RADIUS, index.minY), cell(py + SNAP_RADIUS, index.minY)]
  const own = street === '' ? -1 : (index.streetNumber.get(street) ?? -1)
  let best = { point: -1, part: 0, gap: 0, cost: Number.POSITIVE_INFINITY }
  for (let r = Math.max(0, bottom); r <= Math.min(index.rows - 1, top); r++) {
    for (let c = Math.max(0, left); c <= Math.min(index.columns - 1, right); c++) {
      const row = r * index.columns + c
      for (let i = index.first[row] as number; i < (index.first[row + 1] as number); i++) {
        const point = index.segment[i] as number
        const ax = x[point] as number
        const ay = y[point] as number
        const dx = (x[point + 1] as number) - ax
        const dy = (y[point + 1] as number) - ay
        const square = dx * dx + dy * dy
        const part = square === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / square))
        const ox = ax + part * dx - px
        const oy = ay + part * dy - py
        const gap = Math.sqrt(ox * ox + oy * oy)
        if (gap > SNAP_RADIUS || gap >= best.cost) continue
        const cost = gap + penalty(graph, index.edgeOf[point] as number, own)
        if (cost < best.cost) best = { point, part, gap, cost }
      }
    }
  }
  return best.point < 0 ? null : foothold(graph, index.edgeOf[best.point] as number, best)
}

function penalty(graph: WalkingGraph, edge: number, ownStreet: number): number {
  const own = graph.edgeStreet[edge] === ownStreet
  const cutOff = graph.island[graph.edgeFrom[edge] as number] !== 0
  return (own ? 0 : OTHER_STREET) + (cutOff ? CUT_OFF : 0)
}

function foothold(
  graph: WalkingGraph,
  edge: number,
  at: { point: number; part: number; gap: number },
): Foothold {
  const { x, y } = graph
  const piece = (p: number) =>
    Math.hypot((x[p + 1] as number) - (x[p] as number), (y[p + 1] as number) - (y[p] as number))
  let along = at.part * piece(at.point)
  for (let p = graph.bend[edge] as number; p < at.point; p++) along += piece(p)
  return { edge, along: Math.min(along, graph.edgeMetres[edge] as number), gap: at.gap }
}
