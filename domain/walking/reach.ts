import { nodeCount, type WalkingGraph } from './graph'
import type { Foothold } from './snap'

/** Metres on foot from one foothold to every crossing within a limit. */
export type Reach = {
  /** Spread from a foothold, at least as far as `limit` metres. Replaces what was spread before. */
  readonly spread: (from: Foothold, limit: number) => void
  /** Metres to a crossing, or Infinity when it was not reached. */
  readonly metresTo: (node: number) => number
}

/**
 * Dijkstra with a limit on a binary heap in typed arrays. One workspace serves any number of searches:
 * a stamp per node says which search it was written in, so nothing is cleared between two of them.
 *
 * @example createReach(graph).spread(home, 500), and then metresTo(node) // → Infinity beyond 500 m
 */
export function createReach(graph: WalkingGraph): Reach {
  const { first, neighbour, metres, edgeFrom, edgeTo, edgeMetres } = graph
  const nodes = nodeCount(graph)
  const best = new Float64Array(nodes)
  const stamp = new Uint32Array(nodes)
  // Why two heaps: metres have fractions, so the crossing stands beside its key; in the solver's heap one number says both.
  const heapKey = new Float64Array(neighbour.length + 2)
  const heapNode = new Uint32Array(neighbour.length + 2)
  let search = 0
  let size = 0
  let last: { from: Foothold; limit: number } | undefined

  function push(node: number, key: number) {
    if (stamp[node] === search && (best[node] as number) <= key) return
    stamp[node] = search
    best[node] = key
    let at = size++
    while (at > 0) {
      const up = (at - 1) >> 1
      if ((heapKey[up] as number) <= key) break
      heapKey[at] = heapKey[up] as number
      heapNode[at] = heapNode[up] as number
      at = up
    }
    heapKey[at] = key
    heapNode[at] = node
  }

  function dropTop() {
    size--
    const key = heapKey[size] as number
    const node = heapNode[size] as number
    let at = 0
    for (let down = 1; down < size; down = 2 * at + 1) {
      if (down + 1 < size && (heapKey[down + 1] as number) < (heapKey[down] as number)) down++
      if ((heapKey[down] as number) >= key) break
      heapKey[at] = heapKey[down] as number
      heapNode[at] = heapNode[down] as number
      at = down
    }
    heapKey[at] = key
    heapNode[at] = node
  }

  function spread(from: Foothold, limit: number) {
    // Asking one by one from the same door must not cost a search each.
    if (last?.from === from && limit <= last.limit) return
    last = { from, limit }
    search++
    size = 0
    push(edgeFrom[from.edge] as number, from.along)
    push(edgeTo[from.edge] as number, (edgeMetres[from.edge] as number) - from.along)
    while (size > 0) {
      const key = heapKey[0] as number
      const node = heapNode[0] as number
      if (key > limit) break
      dropTop()
      if (key > (best[node] as number)) continue
      for (let i = first[node] as number; i < (first[node + 1] as number); i++) {
        push(neighbour[i] as number, key + (metres[i] as number))
      }
    }
  }

  const metresTo = (node: number) =>
    stamp[node] === search ? (best[node] as number) : Number.POSITIVE_INFINITY
  return { spread, metresTo }
}
