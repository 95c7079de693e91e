import type { WalkableEdge, WalkingGraph } from './graph'
import { labelIslands } from './islands'
import { type Plane, planeAround } from './position'

/** Everything of a graph that has to be stored; the rest follows from it (see `completeGraph`). */
export type GraphCore = Pick<
  WalkingGraph,
  'plane' | 'edgeFrom' | 'edgeTo' | 'edgeStreet' | 'bend' | 'x' | 'y' | 'streets'
> & { readonly nodes: number }

/**
 * Builds the network from walkable pieces. Node numbers may be any safe integers (OpenStreetMap ids too).
 * Lengths come from the bends, so that the offset of a house along its street and the street's own length
 * are the same kind of metre.
 *
 * @throws RangeError for a piece with fewer than two points or a position that is not finite.
 * @example buildGraph([{ from: 7, to: 9, street: 'kerkstraat', line: [4.48, 51.02, 4.49, 51.02] }])
 */
export function buildGraph(edges: readonly WalkableEdge[]): WalkingGraph {
  const plane = planeOf(edges)
  const nodeOf = numbering<number>()
  const streetOf = numbering<string>([''])
  const points = edges.reduce((sum, edge) => sum + edge.line.length / 2, 0)
  const core = {
    edgeFrom: new Uint32Array(edges.length),
    edgeTo: new Uint32Array(edges.length),
    edgeStreet: new Uint32Array(edges.length),
    bend: new Uint32Array(edges.length + 1),
    x: new Float32Array(points),
    y: new Float32Array(points),
  }
  let point = 0
  edges.forEach((edge, e) => {
    if (edge.line.length < 4) throw new RangeError(`piece ${e} has fewer than two points`)
    core.edgeFrom[e] = nodeOf.number(edge.from)
    core.edgeTo[e] = nodeOf.number(edge.to)
    core.edgeStreet[e] = streetOf.number(edge.street)
    for (let i = 0; i < edge.line.length; i += 2) {
      core.x[point] = ((edge.line[i] as number) - plane.lon0) * plane.kx
      core.y[point] = ((edge.line[i + 1] as number) - plane.lat0) * plane.ky
      if (!Number.isFinite(core.x[point]) || !Number.isFinite(core.y[point])) {
        throw new RangeError(`piece ${e} has a position that is no number`)
      }
      point++
    }
    core.bend[e + 1] = point
  })
  return completeGraph({ ...core, plane, streets: streetOf.values(), nodes: nodeOf.values().length })
}

/**
 * Derives lengths, rows and islands.
 *
 * @example completeGraph(core).island[n] // → 0 for every crossing of the largest part
 */
export function completeGraph(core: GraphCore): WalkingGraph {
  const { nodes, edgeFrom, edgeTo, ...stored } = core
  const edgeMetres = lengths(core)
  const first = new Uint32Array(nodes + 1)
  for (const end of [edgeFrom, edgeTo]) for (const n of end) first[n + 1] = (first[n + 1] as number) + 1
  for (let n = 0; n < nodes; n++) first[n + 1] = (first[n + 1] as number) + (first[n] as number)
  const fill = first.slice()
  const neighbour = new Uint32Array(edgeFrom.length * 2)
  const metres = new Float32Array(edgeFrom.length * 2)
  const put = (from: number, to: number, length: number) => {
    const at = fill[from] as number
    fill[from] = at + 1
    neighbour[at] = to
    metres[at] = length
  }
  for (let e = 0; e < edgeFrom.length; e++) {
    const [from, to, length] = [edgeFrom[e] as number, edgeTo[e] as number, edgeMetres[e] as number]
    put(from, to, length)
    put(to, from, length)
  }
  const island = labelIslands(first, neighbour)
  return { ...stored, edgeFrom, edgeTo, edgeMetres, first, neighbour, metres, island }
}

function lengths({ bend, x, y }: GraphCore): Float32Array {
  const metres = new Float32Array(bend.length - 1)
  for (let e = 0; e < metres.length; e++) {
    let sum = 0
    for (let i = (bend[e] as number) + 1; i < (bend[e + 1] as number); i++) {
      sum += Math.hypot((x[i] as number) - (x[i - 1] as number), (y[i] as number) - (y[i - 1] as number))
    }
    metres[e] = sum
  }
  return metres
}

function planeOf(edges: readonly WalkableEdge[]): Plane {
  let [south, north, west, east] = [90, -90, 180, -180]
  for (const { line } of edges) {
    for (let i = 0; i + 1 < line.length; i += 2) {
      const [lon, lat] = [line[i] as number, line[i + 1] as number]
      if (lat < south) south = lat
      if (lat > north) north = lat
      if (lon < west) west = lon
      if (lon > east) east = lon
    }
  }
  return planeAround({ lat: (south + north) / 2, lon: (west + east) / 2 })
}

/** Gives every distinct value the next number, in order of first appearance. */
function numbering<T>(start: readonly T[] = []): { number: (value: T) => number; values: () => T[] } {
  const numbers = new Map<T, number>(start.map((value, index) => [value, index]))
  return {
    number(value) {
      const known = numbers.get(value)
      if (known !== undefined) return known
      numbers.set(value, numbers.size)
      return numbers.size - 1
    },
    values: () => [...numbers.keys()],
  }
}
