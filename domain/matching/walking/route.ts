import { edgeLine, type Line } from './edge-line'
import { edgeCount, type WalkingGraph } from './graph'
import type { Reach } from './reach'
import type { Foothold } from './snap'

/** Which edge stands behind each entry of `graph.neighbour`. */
export function edgesAtNodes(graph: WalkingGraph): Uint32Array {
  const fill = graph.first.slice()
  const edges = new Uint32Array(graph.neighbour.length)
  const put = (node: number, edge: number) => {
    edges[fill[node] as number] = edge
    fill[node] = (fill[node] as number) + 1
  }
  for (let edge = 0; edge < edgeCount(graph); edge++) {
    put(graph.edgeFrom[edge] as number, edge)
    put(graph.edgeTo[edge] as number, edge)
  }
  return edges
}

/**
 * The shortest walk as a line from one foothold to another on the same island. The search keeps metres and no
 * way back, so that it stays fast; the way is read back from the metres: a crossing was reached over the edge
 * whose length is exactly the difference.
 *
 * @param reach spread from `from`, without a limit.
 * @returns null when only edges without length lead back: then there is nothing to draw.
 */
export function routeLine(
  graph: WalkingGraph,
  edgesAt: Uint32Array,
  reach: Reach,
  { from, to }: { from: Foothold; to: Foothold },
): Line | null {
  const { first, neighbour, edgeFrom, edgeTo, edgeMetres } = graph
  const offsetAt = (edge: number, node: number) =>
    edgeFrom[edge] === node ? 0 : (edgeMetres[edge] as number)
  const arriving = (node: number) => reach.metresTo(node) + Math.abs(to.along - offsetAt(to.edge, node))
  const [left, right] = [edgeFrom[to.edge] as number, edgeTo[to.edge] as number]
  let node = arriving(left) <= arriving(right) ? left : right
  if (from.edge === to.edge && Math.abs(from.along - to.along) <= arriving(node))
    return edgeLine(graph, from.edge, from.along, to.along)

  const backwards: Line[] = [edgeLine(graph, to.edge, to.along, offsetAt(to.edge, node))]
  const isStart = (n: number) =>
    (n === edgeFrom[from.edge] || n === edgeTo[from.edge]) &&
    reach.metresTo(n) === Math.abs(from.along - offsetAt(from.edge, n))
  while (!isStart(node)) {
    const here = reach.metresTo(node)
    let step = -1
    for (let i = first[node] as number; i < (first[node + 1] as number); i++) {
      const before = reach.metresTo(neighbour[i] as number)
      const edge = edgesAt[i] as number
      if (before < here && before + (edgeMetres[edge] as number) === here) step = i
    }
    if (step < 0) return null
    const edge = edgesAt[step] as number
    const previous = neighbour[step] as number
    backwards.push(edgeLine(graph, edge, offsetAt(edge, node), offsetAt(edge, previous)))
    node = previous
  }
  backwards.push(edgeLine(graph, from.edge, offsetAt(from.edge, node), from.along))
  return backwards.flat().toReversed()
}
