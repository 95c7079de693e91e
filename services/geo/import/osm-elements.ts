import { PbfReader } from 'pbf'

type Offsets = { lat: number; lon: number }
type Degrees = (offset: number, value: number) => number
export type VisitNode = (id: number, lat: number, lon: number) => void
export type OsmWay = { readonly tags: Readonly<Record<string, string>>; readonly nodes: readonly number[] }

/**
 * Calls `read` for each field of a message; what it does not take is skipped.
 *
 * @throws RangeError when the message does not end where its last field ends: the reader itself goes on past the end
 * with what is not there, and takes field 0, which does not exist, for the end.
 */
export function eachField(bytes: Uint8Array, read: (field: number, pbf: PbfReader) => void): void {
  const reader = new PbfReader(bytes)
  reader.readFields((field, _, pbf) => read(field, pbf), undefined)
  if (reader.pos !== reader.length) throw new RangeError('damaged')
}

export function readDense(bytes: Uint8Array, visit: VisitNode, offset: Offsets, degrees: Degrees): void {
  const columns: Record<number, number[]> = {}
  eachField(bytes, (field, pbf) => {
    if (field === 1 || field === 8 || field === 9) columns[field] = undelta(pbf.readPackedSVarint())
  })
  const { 1: ids = [], 8: lats = [], 9: lons = [] } = columns
  ids.forEach((id, i) => {
    visit(id, degrees(offset.lat, lats[i] ?? 0), degrees(offset.lon, lons[i] ?? 0))
  })
}

export function readNode(bytes: Uint8Array, visit: VisitNode, offset: Offsets, degrees: Degrees): void {
  const node: Record<number, number> = {}
  eachField(bytes, (field, pbf) => {
    if (field === 1 || field === 8 || field === 9) node[field] = pbf.readSVarint()
  })
  visit(node[1] ?? 0, degrees(offset.lat, node[8] ?? 0), degrees(offset.lon, node[9] ?? 0))
}

export function readWay(bytes: Uint8Array, strings: readonly string[]): OsmWay {
  const way = { keys: [] as number[], values: [] as number[], nodes: [] as number[] }
  eachField(bytes, (field, pbf) => {
    if (field === 2) way.keys = pbf.readPackedVarint()
    else if (field === 3) way.values = pbf.readPackedVarint()
    else if (field === 8) way.nodes = undelta(pbf.readPackedSVarint())
  })
  const tags = Object.fromEntries(
    way.keys.map((key, i) => [strings[key] ?? '', strings[way.values[i] ?? -1] ?? '']),
  )
  return { tags, nodes: way.nodes }
}

/** Values that are each stored as the difference with the one before. */
function undelta(values: number[]): number[] {
  let last = 0
  return values.map((difference) => {
    last += difference
    return last
  })
}
