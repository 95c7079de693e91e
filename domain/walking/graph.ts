import type { Plane } from './position'

/**
 * A walking network in flat arrays. Nodes are crossings, edges are walkable pieces between two of them, and
 * each edge keeps its bends, because a house lies beside the middle of a street and not at its crossing.
 */
export type WalkingGraph = {
  readonly plane: Plane
  /** Compressed rows: the neighbours of node n are `neighbour[first[n] … first[n + 1] - 1]`. */
  readonly first: Uint32Array
  readonly neighbour: Uint32Array
  /** Metres to that neighbour. */
  readonly metres: Float32Array
  readonly edgeFrom: Uint32Array
  readonly edgeTo: Uint32Array
  readonly edgeMetres: Float32Array
  /** Index into `streets`; 0 is the nameless street ''. */
  readonly edgeStreet: Uint32Array
  /** The bends of edge e are points `bend[e] … bend[e + 1] - 1`, in metres on `plane`. */
  readonly bend: Uint32Array
  readonly x: Float32Array
  readonly y: Float32Array
  /** Street keys (domain/address). */
  readonly streets: readonly string[]
  /** Number of the island that a node belongs to; the largest island is 0. */
  readonly island: Uint32Array
}

/** One walkable piece as an importer reads it. `line` runs from crossing `from` to crossing `to`. */
export type WalkableEdge = {
  readonly from: number
  readonly to: number
  /** Street key, '' for a nameless path. */
  readonly street: string
  /** lon, lat, lon, lat … at least two points. */
  readonly line: readonly number[]
}

/** @example one street between two crossings: nodeCount(graph) // → 2 */
export const nodeCount = (graph: WalkingGraph): number => graph.first.length - 1

/** @example one street between two crossings: edgeCount(graph) // → 1 */
export const edgeCount = (graph: WalkingGraph): number => graph.edgeFrom.length
