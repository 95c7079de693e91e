import { basename } from 'node:path'
import type pg from 'pg'
import { lookAt, unpackedFile } from '../import/open-file'
import { inTransaction } from '../import/transaction'
import type { Progress } from '../progress'
import { type AreaFault, gapsAndOverlaps } from './gaps-and-overlaps'
import { readAreas } from './read-areas'
import { type StoredAreas, storeAreas } from './store-areas'

export type AreaReport = StoredAreas & { readonly faults: readonly AreaFault[]; readonly gridMetres: number }

/**
 * Imports a city's neighbourhoods from GeoJSON. Repeatable. Gaps and overlaps are reported, not refused.
 *
 * @param epsg see {@link readAreas}.
 * @throws ImportError when the file is not usable; the previous neighbourhoods stay in use.
 */
export async function importAreas(
  pool: pg.Pool,
  { path, epsg, progress }: { path: string; epsg?: number | undefined; progress: Progress },
): Promise<AreaReport> {
  const parts: Buffer[] = []
  await lookAt(path, async (file) => {
    for await (const chunk of unpackedFile(file, ['.geojson', '.json'], progress).chunks) parts.push(chunk)
  })
  progress.end()
  const areas = readAreas(Buffer.concat(parts).toString('utf8'), basename(path), epsg)
  const stored = await inTransaction(pool, (client) => storeAreas(client, areas))
  return { ...stored, ...gapsAndOverlaps(areas) }
}
