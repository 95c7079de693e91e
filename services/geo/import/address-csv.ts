import { checkAddress, type RawAddress } from './address-row'
import { type CsvBatch, readCsv } from './csv'
import { importError } from './import-error'
import { type ImportedAddress, skip, type Tally } from './imported-address'
import type { OpenFile } from './open-file'

type Field = keyof RawAddress

/** Names of columns per field, best first: BeST-address of FPS BOSA (either header), and plain lists. */
const COLUMNS: Readonly<Record<Field, readonly string[]>> = {
  postcode: ['postcode'],
  municipality: [
    'municipality_name_nl',
    'municipality_name_fr',
    'municipality_name_de',
    'gemeente',
    'municipality',
  ],
  street: ['streetname_nl', 'streetname_fr', 'streetname_de', 'straat', 'street'],
  houseNumber: ['house_number', 'huisnummer', 'housenumber'],
  lat: ['EPSG:4326_lat', 'lat', 'latitude'],
  lon: ['EPSG:4326_lon', 'lon', 'longitude'],
  sourceId: ['address_id', 'id'],
  nisCode: ['municipality_id', 'nis', 'nis_code'],
  status: ['status'],
}
const OPTIONAL = new Set<Field>(['sourceId', 'nisCode', 'status'])

type Columns = Readonly<Record<Field, readonly number[]>>

/**
 * Addresses of a CSV file in batches. Columns are found by name, in any order; of several languages the first
 * that is filled in counts, so a street without a Dutch name keeps its French or German one.
 *
 * @param nis municipalities (NIS codes) to keep; empty keeps all.
 * @throws ImportError when a column is missing or a row has too few fields.
 */
export async function* readAddressCsv(
  { name, chunks }: OpenFile,
  nis: ReadonlySet<string>,
  tally: Tally,
): AsyncGenerator<ImportedAddress[]> {
  let columns: Columns | undefined
  const codes = [...nis].map((code) => `,${code},`)
  // Most of a country's file is of other municipalities: one look at the line is enough for those.
  const other = (line: string) => columns?.nisCode.length === 1 && !codes.some((code) => line.includes(code))
  const leaveOut = (line: string) => {
    if (codes.length === 0 || !other(line)) return false
    tally.read++
    skip(tally, 'other municipality')
    return true
  }
  for await (const batch of readCsv(chunks, name, leaveOut)) {
    const start = columns ? 0 : 1
    columns ??= findColumns(batch, name)
    yield addressesOf(batch, start, columns, name, nis, tally)
  }
  if (!columns) throw importError(name, 1, 'the file is empty', 'download it again')
}

function addressesOf(
  { line, rows }: CsvBatch,
  start: number,
  columns: Columns,
  file: string,
  nis: ReadonlySet<string>,
  tally: Tally,
): ImportedAddress[] {
  const width = Math.max(...Object.values(columns).flat()) + 1
  const found: ImportedAddress[] = []
  for (let i = start; i < rows.length; i++) {
    const row = rows[i] as string[]
    if (row.length === 0) continue
    tally.read++
    const at = { file, line: line + i }
    if (row.length < width)
      throw importError(file, at.line, `has ${row.length} fields and needs ${width}`, 'repair this line')
    const address = checkAddress(rawAddress(row, columns), nis, tally, at)
    if (address) found.push(address)
  }
  return found
}

function findColumns({ rows }: CsvBatch, file: string): Columns {
  const header = (rows[0] ?? []).map((name) => name.replace('\uFEFF', '').trim().toLowerCase())
  const at = (field: Field) =>
    COLUMNS[field].map((name) => header.indexOf(name.toLowerCase())).filter((i) => i >= 0)
  const columns: Columns = {
    postcode: at('postcode'),
    municipality: at('municipality'),
    street: at('street'),
    houseNumber: at('houseNumber'),
    lat: at('lat'),
    lon: at('lon'),
    sourceId: at('sourceId'),
    nisCode: at('nisCode'),
    status: at('status'),
  }
  const missing = (Object.keys(COLUMNS) as Field[]).find(
    (field) => !OPTIONAL.has(field) && columns[field].length === 0,
  )
  if (missing) {
    const names = COLUMNS[missing].map((name) => `"${name}"`).join(' or ')
    throw importError(
      file,
      1,
      `the header has no column ${names}`,
      'use the file with its own header, separated by commas',
    )
  }
  return columns
}

function rawAddress(row: readonly string[], columns: Columns): RawAddress {
  const text = (field: Field) => {
    for (const column of columns[field]) if (row[column]) return row[column]
    return ''
  }
  const degrees = (field: Field) => {
    const written = text(field)
    return written === '' ? Number.NaN : Number(written)
  }
  return {
    sourceId: text('sourceId'),
    nisCode: text('nisCode'),
    postcode: text('postcode'),
    municipality: text('municipality'),
    street: text('street'),
    houseNumber: text('houseNumber'),
    status: text('status'),
    lat: degrees('lat'),
    lon: degrees('lon'),
  }
}
