import { edgeCount, type WalkingGraph } from './graph'

/** Which straight pieces of the network lie in each square of 100 m, as compressed rows. */
export type SegmentIndex = {
  readonly minX: number
  readonly minY: number
  readonly columns: number
  readonly rows: number
  readonly first: Uint32Array
  /** Number of the piece's first bend point; the piece runs to the next point. */
  readonly segment: Uint32Array
  /** Edge that a bend point belongs to. */
  readonly edgeOf: Uint32Array
  readonly streetNumber: ReadonlyMap<string, number>
}

export const CELL_METRES = 100

/** @example a network of 250 by 90 metres: indexSegments(graph) // → 3 columns and 1 row */
export function indexSegments(graph: WalkingGraph): SegmentIndex {
  const { x, y } = graph
  const [minX, maxX] = range(x)
  const [minY, maxY] = range(y)
  const columns = Math.floor((maxX - minX) / CELL_METRES) + 1
  const rows = Math.floor((maxY - minY) / CELL_METRES) + 1
  const edgeOf = edgeOfPoint(graph)
  const first = new Uint32Array(columns * rows + 1)
  const cells = (visit: (cell: number, point: number) => void) => {
    for (let p = 0; p + 1 < x.length; p++) {
      if (edgeOf[p] !== edgeOf[p + 1]) continue
      const [x0, x1, y0, y1] = [x[p], x[p + 1], y[p], y[p + 1]] as [number, number, number, number]
      const right = Math.floor((Math.max(x0, x1) - minX) / CELL_METRES)
      const top = Math.floor((Math.max(y0, y1) - minY) / CELL_METRES)
      for (let r = Math.floor((Math.min(y0, y1) - minY) / CELL_METRES); r <= top; r++) {
        for (let c = Math.floor((Math.min(x0, x1) - minX) / CELL_METRES); c <= right; c++)
          visit(r * columns + c, p)
      }
    }
  }
  cells((cell) => {
    first[cell + 1] = (first[cell + 1] as number) + 1
  })
  for (let c = 0; c < columns * rows; c++) first[c + 1] = (first[c + 1] as number) + (first[c] as number)
  const fill = first.slice()
  const segment = new Uint32Array(first[columns * rows] as number)
  cells((cell, point) => {
    segment[fill[cell] as number] = point
    fill[cell] = (fill[cell] as number) + 1
  })
  const streetNumber = new Map(graph.streets.map((street, number) => [street, number]))
  return { minX, minY, columns, rows, first, segment, edgeOf, streetNumber }
}

function edgeOfPoint(graph: WalkingGraph): Uint32Array {
  const edgeOf = new Uint32Array(graph.x.length)
  for (let e = 0; e < edgeCount(graph); e++) edgeOf.fill(e, graph.bend[e], graph.bend[e + 1])
  return edgeOf
}

function range(values: Float32Array): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    if (value < low) low = value
    if (value > high) high = value
  }
  return low <= high ? [low, high] : [0, 0]
}
