import { streetKey } from '@/domain/address'
import type { WalkableEdge } from '@/domain/walking'
import type { Progress } from '../progress'
import { importError } from './import-error'
import type { LookedAt } from './open-file'
import { readOsmPbf } from './osm-pbf'
import { isInBelgium } from './projection'
import { isWalkable } from './walkable'

/** What an import of streets read: ways or rows in the file, and those people may walk. */
export type StreetsRead = { readonly edges: WalkableEdge[]; readonly read: number; readonly walkable: number }

type Position = readonly [lon: number, lat: number]

/**
 * Walkable pieces of an OpenStreetMap extract. Reads it twice: first the ways, then the positions of the nodes
 * those need, so that a city never holds a country's nodes in memory. A way is cut at every node that another
 * walkable way shares, and where the extract left a node out.
 */
export async function readOsmStreets(file: LookedAt, progress: Progress): Promise<StreetsRead> {
  const ways: { street: string; nodes: readonly number[] }[] = []
  const uses = new Map<number, number>()
  let read = 0
  const way = ({ tags, nodes }: { tags: Readonly<Record<string, string>>; nodes: readonly number[] }) => {
    if (tags.highway === undefined) return
    read++
    if (!isWalkable(tags) || nodes.length < 2) return
    ways.push({ street: streetKey(tags['name:nl'] ?? tags.name ?? ''), nodes })
    nodes.forEach((node, i) => {
      // An end of a way is a crossing already; counting it twice says so.
      const weight = i === 0 || i === nodes.length - 1 ? 2 : 1
      uses.set(node, (uses.get(node) ?? 0) + weight)
    })
  }
  await readOsmPbf(file, { way }, progress)
  const positions = new Map<number, Position>()
  const node = (id: number, lat: number, lon: number) => {
    if (uses.has(id)) positions.set(id, [lon, lat])
  }
  await readOsmPbf(file, { node }, progress)
  refuseFar(positions, file.name)
  const isCrossing = (id: number) => (uses.get(id) ?? 0) > 1
  return { edges: ways.flatMap((one) => cut(one, positions, isCrossing)), read, walkable: ways.length }
}

function cut(
  { street, nodes }: { street: string; nodes: readonly number[] },
  positions: ReadonlyMap<number, Position>,
  isCrossing: (node: number) => boolean,
): WalkableEdge[] {
  const edges: WalkableEdge[] = []
  let from: number | undefined
  let line: number[] = []
  nodes.forEach((node, i) => {
    const position = positions.get(node)
    if (!position) {
      from = undefined
      return
    }
    if (from === undefined) {
      from = node
      line = [...position]
      return
    }
    line.push(...position)
    const lost = i + 1 === nodes.length || !positions.has(nodes[i + 1] as number)
    if (!isCrossing(node) && !lost) return
    edges.push({ from, to: node, street, line })
    from = node
    line = [...position]
  })
  return edges
}

function refuseFar(positions: ReadonlyMap<number, Position>, file: string): void {
  for (const [lon, lat] of positions.values()) {
    if (isInBelgium({ lat, lon })) return
  }
  if (positions.size > 0)
    throw importError(file, null, 'all streets lie outside Belgium', 'make the extract of your city')
}
