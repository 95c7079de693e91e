import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { importAreas } from './areas/import-areas'
import { importAddresses } from './import/import-addresses'
import { importStreets } from './import/import-streets'
import { type Progress, silent } from './progress'

/**
 * Loads the open data of a city folder (db/seed/cities/<city>): neighbourhoods, addresses and, where the
 * folder has one, the walking network. The same road as a city's own imports; repeatable.
 */
export async function loadCity(
  pool: pg.Pool,
  { folder, now, progress = silent }: { folder: string; now: Date; progress?: Progress },
): Promise<void> {
  await importAreas(pool, { path: join(folder, 'areas.geojson'), progress })
  await importAddresses(pool, { path: join(folder, 'addresses.csv.gz'), nis: new Set(), now, progress })
  const streets = join(folder, 'streets.csv.gz')
  if (existsSync(streets)) await importStreets(pool, { path: streets, progress })
}
