import { basename } from 'node:path'
import type pg from 'pg'
import { buildGraph, edgeCount, encodeGraph, nodeCount, type WalkingGraph } from '@/domain/walking'
import type { Progress } from '../progress'
import { importError } from './import-error'
import { type LookedAt, lookAt, unpackedFile } from './open-file'
import { readOsmStreets } from './osm-streets'
import { readStreetCsv } from './street-csv'
import { inTransaction } from './transaction'

export type StreetReport = {
  readonly read: number
  readonly walkable: number
  readonly nodes: number
  readonly edges: number
  readonly kilometres: number
  readonly islands: number
  /** Part of the edges that hang together with the largest part, 0 to 1. */
  readonly mainland: number
}

/**
 * Imports the city's walking network: an OpenStreetMap extract (.osm.pbf) or a CSV of edges. Replaces the
 * previous one.
 *
 * @throws ImportError when the file is not usable; the previous network stays in use.
 */
export async function importStreets(
  pool: pg.Pool,
  { path, progress }: { path: string; progress: Progress },
): Promise<StreetReport> {
  const { edges, read, walkable } = await lookAt(path, (file) =>
    isCsv(file) ? readStreetCsv(unpackedFile(file, ['.csv'], progress)) : readOsmStreets(file, progress),
  )
  progress.end()
  if (edges.length === 0) {
    throw importError(
      basename(path),
      null,
      `holds no street to walk on (${read} read)`,
      'use the extract with highways',
    )
  }
  const graph = buildGraph(edges)
  const counts = count(graph)
  await inTransaction(pool, async (client) => {
    await client.query('DELETE FROM street_network')
    await client.query(
      `INSERT INTO street_network (graph, nodes, edges, islands, kilometres, source) VALUES ($1, $2, $3, $4, $5, $6)`,
      [
        Buffer.from(encodeGraph(graph)),
        counts.nodes,
        counts.edges,
        counts.islands,
        counts.kilometres,
        basename(path),
      ],
    )
  })
  return { read, walkable, ...counts }
}

function isCsv({ path, packing }: LookedAt): boolean {
  return packing !== 'plain' || /\.csv$/i.test(path)
}

function count(graph: WalkingGraph) {
  const islands = graph.island.reduce((most, island) => Math.max(most, island), 0) + 1
  const onMainland = graph.edgeFrom.filter((node) => graph.island[node] === 0).length
  const kilometres = graph.edgeMetres.reduce((sum, metres) => sum + metres, 0) / 1000
  const edges = edgeCount(graph)
  return { nodes: nodeCount(graph), edges, kilometres, islands, mainland: onMainland / edges }
}
