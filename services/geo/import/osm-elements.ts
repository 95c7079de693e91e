import { ProtoReader, undelta, unsigned, zigzag } from './protobuf'

type Offsets = { lat: number; lon: number }
type Degrees = (offset: number, value: number) => number
export type VisitNode = (id: number, lat: number, lon: number) => void
export type OsmWay = { readonly tags: Readonly<Record<string, string>>; readonly nodes: readonly number[] }

export function readDense(bytes: Buffer, visit: VisitNode, offset: Offsets, degrees: Degrees): void {
  const columns: Record<number, number[]> = {}
  const reader = new ProtoReader(bytes)
  reader.fields((field, wire) => {
    if (field === 1 || field === 8 || field === 9)
      columns[field] = undelta(ProtoReader.packed(reader.block(), zigzag))
    else reader.skip(wire)
  })
  const { 1: ids = [], 8: lats = [], 9: lons = [] } = columns
  ids.forEach((id, i) => {
    visit(id, degrees(offset.lat, lats[i] ?? 0), degrees(offset.lon, lons[i] ?? 0))
  })
}

export function readNode(bytes: Buffer, visit: VisitNode, offset: Offsets, degrees: Degrees): void {
  const node: Record<number, number> = {}
  const reader = new ProtoReader(bytes)
  reader.fields((field, wire) => {
    if (field === 1 || field === 8 || field === 9) node[field] = reader.signed()
    else reader.skip(wire)
  })
  visit(node[1] ?? 0, degrees(offset.lat, node[8] ?? 0), degrees(offset.lon, node[9] ?? 0))
}

export function readWay(bytes: Buffer, strings: readonly string[]): OsmWay {
  const way = { keys: [] as number[], values: [] as number[], nodes: [] as number[] }
  const reader = new ProtoReader(bytes)
  reader.fields((field, wire) => {
    if (field === 2) way.keys = ProtoReader.packed(reader.block(), unsigned)
    else if (field === 3) way.values = ProtoReader.packed(reader.block(), unsigned)
    else if (field === 8) way.nodes = undelta(ProtoReader.packed(reader.block(), zigzag))
    else reader.skip(wire)
  })
  const tags = Object.fromEntries(
    way.keys.map((key, i) => [strings[key] ?? '', strings[way.values[i] ?? -1] ?? '']),
  )
  return { tags, nodes: way.nodes }
}
