import { edgeLine, type Line } from './edge-line'
import { edgeCount, type WalkingGraph } from './graph'
import type { Reach } from './reach'
import type { Foothold } from './snap'

/**
 * Every piece of street that can be walked from a foothold within so many metres, door to street included.
 * An edge that is entered from both ends may give two pieces. Where the water lies between, nothing is
 * drawn although it is near.
 *
 * @param reach the search space of this graph; it is spread anew.
 * @param metres more than 0.
 * @example reachableLines(graph, reach, home, 1) // → [] when the street is further than 1 m
 */
export function reachableLines(graph: WalkingGraph, reach: Reach, from: Foothold, metres: number): Line[] {
  const left = metres - from.gap
  if (left <= 0) return []
  reach.spread(from, left)
  const { edgeFrom, edgeTo, edgeMetres } = graph
  const lines = [edgeLine(graph, from.edge, from.along - left, from.along + left)]
  for (let edge = 0; edge < edgeCount(graph); edge++) {
    const length = edgeMetres[edge] as number
    const ahead = left - reach.metresTo(edgeFrom[edge] as number)
    const back = left - reach.metresTo(edgeTo[edge] as number)
    if (Math.max(ahead, 0) + Math.max(back, 0) >= length) {
      lines.push(edgeLine(graph, edge, 0, length))
      continue
    }
    if (ahead > 0) lines.push(edgeLine(graph, edge, 0, ahead))
    if (back > 0) lines.push(edgeLine(graph, edge, length - back, length))
  }
  return lines
}
