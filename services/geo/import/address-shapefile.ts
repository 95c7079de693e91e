import type { Progress } from '../progress'
import { checkAddress } from './address-row'
import { importError } from './import-error'
import { type ImportedAddress, skip, type Tally } from './imported-address'
import type { LookedAt } from './open-file'
import { readPointShapes } from './shapefile'

/** Fields of the Adressenregister (Digitaal Vlaanderen) that we read. */
const FIELDS = ['adresid', 'straatnm', 'huisnr', 'postcode', 'gemeenteid', 'gemeentenm', 'status'] as const
const BATCH = 4096

/**
 * Addresses of the Adressenregister's shapefile, in batches.
 *
 * @param nis municipalities (NIS codes) to keep; empty keeps all.
 */
export async function* readAddressShapefile(
  file: LookedAt,
  nis: ReadonlySet<string>,
  tally: Tally,
  progress: Progress,
): AsyncGenerator<ImportedAddress[]> {
  const { name, table, point, toPosition } = await readPointShapes(file, /(^|\/)adres[^/]*\.shp$/i, progress)
  const missing = FIELDS.find((field) => !table.fields.includes(field))
  if (missing)
    throw importError(
      name,
      null,
      `the table has no field "${missing}"`,
      'use the shapefile of the Adressenregister',
    )
  for (let start = 0; start < table.count; start += BATCH) {
    const batch: ImportedAddress[] = []
    const end = Math.min(table.count, start + BATCH)
    for (let record = start; record < end; record++) {
      tally.read++
      const text = (field: (typeof FIELDS)[number]) => table.text(record, field) ?? ''
      if (table.text(record, 'status') === null) {
        skip(tally, 'not in use')
        continue
      }
      const xy = point(record)
      const position = xy ? toPosition(xy.x, xy.y) : { lat: Number.NaN, lon: Number.NaN }
      const raw = {
        sourceId: text('adresid'),
        nisCode: text('gemeenteid'),
        postcode: text('postcode'),
        municipality: text('gemeentenm'),
        street: text('straatnm'),
        houseNumber: text('huisnr'),
        status: text('status'),
        ...position,
      }
      const address = checkAddress(raw, nis, tally, { file: name, line: record + 1 })
      if (address) batch.push(address)
    }
    progress.add(end - start)
    yield batch
  }
}
