import { extname } from 'node:path'
import type pg from 'pg'
import { neighbourhoodLocator } from '../neighbourhood-locator'
import type { Progress } from '../progress'
import { readAddressCsv } from './address-csv'
import { readAddressShapefile } from './address-shapefile'
import { importError } from './import-error'
import { type AddressBatches, newTally, type Tally } from './imported-address'
import { type LookedAt, lookAt, unpackedFile } from './open-file'
import { type StoredAddresses, storeAddresses } from './store-addresses'
import { inTransaction } from './transaction'

export type AddressImport = {
  readonly path: string
  /** Municipalities (NIS codes) to keep; empty keeps all. */
  readonly nis: ReadonlySet<string>
  /** Whether a file with several municipalities may be kept whole; the list of one city never needs it. */
  readonly several?: boolean
  readonly now: Date
  readonly progress: Progress
}

export type AddressReport = StoredAddresses & { readonly tally: Tally }

/**
 * Imports a city's address list: BeST-address CSV, Adressenregister shapefile (either packed in a zip) or a
 * plain CSV. Repeatable; see {@link storeAddresses} for what happens to addresses that were there.
 *
 * @throws ImportError when the file is not usable; the previous list stays in use.
 */
export async function importAddresses(
  pool: pg.Pool,
  { path, ...wanted }: AddressImport,
): Promise<AddressReport> {
  return lookAt(path, (file) => importFile(pool, file, wanted))
}

async function importFile(
  pool: pg.Pool,
  file: LookedAt,
  { nis, several = false, now, progress }: Omit<AddressImport, 'path'>,
): Promise<AddressReport> {
  const tally = newTally()
  const batches = isShapefile(file)
    ? readAddressShapefile(file, nis, tally, progress)
    : readAddressCsv(unpackedFile(file, ['.csv'], progress), nis, tally)
  const stored = await inTransaction(pool, async (client) => {
    const locate = await neighbourhoodLocator(client)
    return (
      (await storeAddresses(
        client,
        guarded(batches, file.name, tally, nis.size > 0 || several),
        locate,
        now,
      )) ?? refuseEmpty(file.name, tally, nis)
    )
  })
  progress.end()
  return { ...stored, tally }
}

function isShapefile({ path, packing }: LookedAt): boolean {
  if (typeof packing !== 'string') return packing.names.some((name) => /\.shp$/i.test(name))
  return packing === 'plain' && /^\.(shp|dbf)$/i.test(extname(path))
}

/**
 * Stops at what makes every row wrong, instead of going on for four million rows: a wrong projection, which
 * puts every point far away, and a whole country's file for one city.
 */
async function* guarded(
  batches: AddressBatches,
  name: string,
  tally: Tally,
  several: boolean,
): AddressBatches {
  let kept = 0
  const municipalities = new Set<string>()
  for await (const batch of batches) {
    kept += batch.length
    const outside = tally.skipped.get('outside Belgium') ?? 0
    if (outside > 20 && outside > kept) {
      throw importError(
        name,
        null,
        `${outside} addresses lie outside Belgium`,
        'check the projection (EPSG) of the file',
      )
    }
    for (const { nisCode } of several ? [] : batch) if (nisCode) municipalities.add(nisCode)
    if (municipalities.size > 1) {
      const some = [...municipalities].slice(0, 3).join(', ')
      throw importError(name, null, `holds several municipalities (${some} …)`, 'name yours: --nis 12345')
    }
    yield batch
  }
}

function refuseEmpty(name: string, tally: Tally, nis: ReadonlySet<string>): never {
  const reasons = [...tally.skipped].map(([reason, count]) => `${count} ${reason}`).join(', ')
  const found =
    tally.read === 0 ? 'holds no rows' : `holds no address to keep (${tally.read} rows: ${reasons})`
  throw importError(
    name,
    null,
    found,
    nis.size > 0 ? `check the NIS code (${[...nis].join(', ')})` : 'use another file',
  )
}
