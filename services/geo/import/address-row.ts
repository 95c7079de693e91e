import { houseNumberKey } from '@/domain/address'
import { importError } from './import-error'
import { type ImportedAddress, type SkipReason, skip, type Tally } from './imported-address'
import { isInBelgium } from './projection'

export type RawAddress = {
  readonly sourceId: string
  readonly nisCode: string
  readonly postcode: string
  readonly municipality: string
  readonly street: string
  readonly houseNumber: string
  readonly status: string
  readonly lat: number
  readonly lon: number
}

/** Statuses of the two official lists that mean "this address exists". The demo's list has none. */
const IN_USE = new Set(['', 'current', 'InGebruik'])

/**
 * One row of an official list, checked and in our own spelling; null when it is left out, counted by reason.
 *
 * @param nis municipalities to keep; empty keeps all.
 * @throws ImportError for latitude and longitude that changed places or that are no degrees: then every row
 * is wrong, and leaving them all out one by one would hide why.
 */
export function checkAddress(
  raw: RawAddress,
  nis: ReadonlySet<string>,
  tally: Tally,
  at: { file: string; line: number },
): ImportedAddress | null {
  if (nis.size > 0 && raw.nisCode !== '' && !nis.has(raw.nisCode)) return skip(tally, 'other municipality')
  if (!IN_USE.has(raw.status)) return skip(tally, 'not in use')
  const missing = missingPart(raw)
  if (missing) return skip(tally, missing)
  refuseSwapped(raw, at)
  if (!isInBelgium(raw)) return skip(tally, 'outside Belgium')
  const houseNumber = houseNumberKey(raw.houseNumber) ?? raw.houseNumber.trim().toUpperCase()
  return {
    sourceId: raw.sourceId || null,
    nisCode: raw.nisCode || null,
    postcode: raw.postcode,
    municipality: raw.municipality.trim(),
    street: raw.street.trim(),
    houseNumber,
    lat: raw.lat,
    lon: raw.lon,
  }
}

function missingPart(raw: RawAddress): SkipReason | null {
  if (!/^\d{4}$/.test(raw.postcode)) return 'no postcode'
  if (raw.street.trim() === '' || raw.municipality.trim() === '') return 'no street'
  if (raw.houseNumber.trim() === '') return 'no house number'
  if (!Number.isFinite(raw.lat) || !Number.isFinite(raw.lon) || (raw.lat === 0 && raw.lon === 0))
    return 'no position'
  return null
}

function refuseSwapped({ lat, lon }: RawAddress, { file, line }: { file: string; line: number }): void {
  if (isInBelgium({ lat: lon, lon: lat })) {
    throw importError(
      file,
      line,
      `latitude ${lat} and longitude ${lon} have changed places`,
      'exchange the two columns',
    )
  }
  if (Math.abs(lat) > 90 || Math.abs(lon) > 180) {
    throw importError(file, line, `${lat}, ${lon} are no degrees`, 'use the columns in EPSG:4326 (WGS84)')
  }
}
