import { edgeLine, type Line } from './edge-line'
import { edgeCount, type WalkingGraph } from './graph'
import type { Reach } from './reach'
import type { Foothold } from './snap'

/**
 * Which edge stands behind each entry of `graph.neighbour`.
 *
 * @example one street between two crossings: edgesAtNodes(graph) // → [0, 0]
 */
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
 * way back, so that it stays fast; the way is read back from the metres: a crossing was reached over an edge
 * whose length is exactly the difference.
 *
 * @param reach spread from `from`, without a limit.
 * @throws when `reach` was spread from elsewhere.
 * @example from one bank to the other: routeLine(graph, edgesAt, reach, { from, to }) // → the line over the bridge
 */
export function routeLine(
  graph: WalkingGraph,
  edgesAt: Uint32Array,
  reach: Reach,
  { from, to }: { from: Foothold; to: Foothold },
): Line {
  const { first, neighbour, edgeFrom, edgeTo, edgeMetres } = graph
  const offsetAt = (edge: number, node: number) =>
    edgeFrom[edge] === node ? 0 : (edgeMetres[edge] as number)
  const arriving = (node: number) => reach.metresTo(node) + Math.abs(to.along - offsetAt(to.edge, node))
  const [left, right] = [edgeFrom[to.edge] as number, edgeTo[to.edge] as number]
  const last = arriving(left) <= arriving(right) ? left : right
  if (from.edge === to.edge && Math.abs(from.along - to.along) <= arriving(last))
    return edgeLine(graph, from.edge, from.along, to.along)

  const isStart = (node: number) =>
    (node === edgeFrom[from.edge] || node === edgeTo[from.edge]) &&
    reach.metresTo(node) === Math.abs(from.along - offsetAt(from.edge, node))
  // Edges without length lead both ways, so a crossing is passed once and a dead end is left again.
  const next = new Map<number, { readonly node: number; readonly edge: number } | null>([[last, null]])
  const open = [last]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (isStart(node))
      return edgeLine(graph, from.edge, from.along, offsetAt(from.edge, node)).concat(onwards(node))
    for (let i = first[node] as number; i < (first[node + 1] as number); i++) {
      const [before, edge] = [neighbour[i] as number, edgesAt[i] as number]
      const exact = reach.metresTo(before) + (edgeMetres[edge] as number) === reach.metresTo(node)
      if (!exact || next.has(before)) continue
      next.set(before, { node, edge })
      open.push(before)
    }
  }
  throw new Error('the way back ends before its start')

  function onwards(start: number): Line {
    const pieces: Line[] = []
    let node = start
    for (let step = next.get(node); step; step = next.get(node)) {
      pieces.push(edgeLine(graph, step.edge, offsetAt(step.edge, node), offsetAt(step.edge, step.node)))
      node = step.node
    }
    return [...pieces, edgeLine(graph, to.edge, offsetAt(to.edge, node), to.along)].flat()
  }
}
