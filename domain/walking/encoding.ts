import { completeGraph } from './build-graph'
import { edgeCount, nodeCount, type WalkingGraph } from './graph'
import { planeAround } from './position'

const MAGIC = 0x5a42_5701 // "ZBW", version 1
const HEADER_BYTES = 40

/**
 * A network as bytes, for one row in the database. Layout, little-endian: magic u32, nodes u32, edges u32,
 * points u32, street bytes u32, padding u32, origin lat f64, lon f64; then u32 from[], to[], street[],
 * bend[edges + 1], f32 x[], y[]; then the street keys as UTF-8, one per line.
 *
 * @example decodeGraph(encodeGraph(graph)) // → the same graph
 */
export function encodeGraph(graph: WalkingGraph): Uint8Array {
  const names = new TextEncoder().encode(graph.streets.join('\n'))
  const parts = [graph.edgeFrom, graph.edgeTo, graph.edgeStreet, graph.bend, graph.x, graph.y]
  const body = parts.reduce((sum, part) => sum + part.byteLength, 0)
  const bytes = new Uint8Array(HEADER_BYTES + body + names.length)
  const view = new DataView(bytes.buffer)
  const header = [MAGIC, nodeCount(graph), edgeCount(graph), graph.x.length, names.length, 0]
  header.forEach((value, i) => {
    view.setUint32(i * 4, value, true)
  })
  view.setFloat64(24, graph.plane.lat0, true)
  view.setFloat64(32, graph.plane.lon0, true)
  let at = HEADER_BYTES
  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }
  bytes.set(names, at)
  return bytes
}

/**
 * The network from its bytes. Copies them, so that the caller's buffer may be reused.
 *
 * @throws RangeError when the bytes are no network of this version or are cut off.
 * @example decodeGraph(new Uint8Array(8)) // throws: no walking network
 */
export function decodeGraph(bytes: Uint8Array): WalkingGraph {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEADER_BYTES || view.getUint32(0, true) !== MAGIC)
    throw new RangeError('no walking network')
  const [nodes, edges, points, nameBytes] = [4, 8, 12, 16].map((at) => view.getUint32(at, true)) as Four
  if (bytes.length !== HEADER_BYTES + (4 * edges + 1) * 4 + points * 8 + nameBytes) {
    throw new RangeError('a walking network that is cut off')
  }
  let at = HEADER_BYTES
  const take = (count: number) => {
    const part = new Uint8Array(bytes.subarray(at, at + count * 4)).buffer
    at += count * 4
    return part
  }
  return completeGraph({
    nodes,
    plane: planeAround({ lat: view.getFloat64(24, true), lon: view.getFloat64(32, true) }),
    edgeFrom: new Uint32Array(take(edges)),
    edgeTo: new Uint32Array(take(edges)),
    edgeStreet: new Uint32Array(take(edges)),
    bend: new Uint32Array(take(edges + 1)),
    x: new Float32Array(take(points)),
    y: new Float32Array(take(points)),
    streets: new TextDecoder().decode(bytes.subarray(at)).split('\n'),
  })
}

type Four = [number, number, number, number]
