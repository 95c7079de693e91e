import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { streetKey } from '@/domain/address'
import type { Position } from '@/domain/walking'
import { refreshStreets } from '../refresh-streets'
import type { AddressBatches } from './imported-address'

/** What an import changed. `folded` counts rows that became one house number with another row. */
export type StoredAddresses = {
  readonly kept: number
  readonly folded: number
  readonly added: number
  readonly changed: number
  readonly retired: number
  readonly withoutNeighbourhood: number
}

/**
 * Replaces the address list in the transaction that `client` is in: rows go to a staging table first, so until
 * the commit everybody uses the previous list, and after an error still. An address keeps its id as long as its
 * postcode, municipality, street and house number stay; one that vanished is retired, not removed, and what a
 * resident or volunteer gave as their address is a copy that no import touches.
 *
 * @param now moment from which vanished addresses are retired.
 * @returns null when there was not one address: nothing was changed.
 */
export async function storeAddresses(
  client: pg.ClientBase,
  batches: AddressBatches,
  neighbourhoodOf: (at: Position) => string | null,
  now: Date,
): Promise<StoredAddresses | null> {
  await client.query("SET LOCAL work_mem = '128MB'")
  await client.query(STAGING)
  const read = await copyToStaging(client, batches, neighbourhoodOf)
  const folded = (await client.query(FOLD)).rowCount ?? 0
  if (folded === 0) return null
  await client.query('ANALYZE staged')
  const changed = (await client.query(UPDATE)).rowCount ?? 0
  const retired = (await client.query(RETIRE, [now])).rowCount ?? 0
  const added = (await client.query(INSERT)).rowCount ?? 0
  await client.query('ANALYZE address')
  await refreshStreets(client)
  const { rows } = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM staged WHERE neighbourhood_id IS NULL',
  )
  await client.query('DROP TABLE staged')
  const withoutNeighbourhood = rows[0]?.count ?? 0
  return { kept: folded, folded: read - folded, added, changed, retired, withoutNeighbourhood }
}

async function copyToStaging(
  client: pg.ClientBase,
  batches: AddressBatches,
  neighbourhoodOf: (at: Position) => string | null,
): Promise<number> {
  const copy = client.query(copyFrom('COPY raw FROM STDIN'))
  const stored = finished(copy)
  // Awaited at the end; until then a failure shows in `once` or is the reader's own.
  stored.catch(() => {})
  const keys = new Map<string, string>()
  let read = 0
  try {
    for await (const batch of batches) {
      let text = ''
      for (const a of batch) {
        const key = keys.get(a.street) ?? remember(keys, a.street)
        text += `${field(a.sourceId)}\t${field(a.nisCode)}\t${field(a.postcode)}\t${field(a.municipality)}\t`
        text += `${field(a.street)}\t${field(a.houseNumber)}\t${a.lat}\t${a.lon}\t${key}\t${field(neighbourhoodOf(a))}\n`
      }
      read += batch.length
      if (text !== '' && !copy.write(text)) await once(copy, 'drain')
    }
  } catch (error) {
    copy.destroy(new Error('the file could not be read'))
    throw error
  }
  copy.end()
  await stored
  return read
}

/** A name that was cut from a piece of the file keeps that whole piece in memory; only a copy of it may be kept. */
function remember(keys: Map<string, string>, street: string): string {
  const copy = Buffer.from(street).toString()
  const key = streetKey(copy)
  keys.set(copy, key)
  return key
}

/** A field of COPY's text format. */
function field(value: string | null): string {
  if (value === null) return '\\N'
  return SPECIAL.test(value) ? value.replaceAll('\\', '\\\\').replace(/[\t\n\r\0]/g, ' ') : value
}

// PostgreSQL refuses a text with a zero byte.
const SPECIAL = /[\\\t\n\r\0]/

const STAGING = `
  CREATE TEMP TABLE raw (source_id text, nis_code text, postcode text, municipality text, street text,
    house_number text, lat float8, lon float8, search text, neighbourhood_id text) ON COMMIT DROP`

const FOLD = `
  CREATE TEMP TABLE staged ON COMMIT DROP AS
  SELECT DISTINCT ON (postcode, municipality COLLATE "C", street COLLATE "C", house_number COLLATE "C") * FROM raw
  ORDER BY postcode, municipality COLLATE "C", street COLLATE "C", house_number COLLATE "C", source_id`

const SAME_HOUSE = `a.postcode = s.postcode AND a.municipality = s.municipality
  AND a.street = s.street AND a.house_number = s.house_number`

const UPDATE = `
  UPDATE address a SET source_id = s.source_id, nis_code = s.nis_code, lat = s.lat, lon = s.lon, search = s.search,
    neighbourhood_id = s.neighbourhood_id, retired_at = NULL
  FROM staged s
  WHERE ${SAME_HOUSE}
    AND (a.source_id, a.nis_code, a.lat, a.lon, a.search, a.neighbourhood_id, a.retired_at)
      IS DISTINCT FROM (s.source_id, s.nis_code, s.lat, s.lon, s.search, s.neighbourhood_id, NULL::timestamptz)`

const RETIRE = `
  UPDATE address a SET retired_at = $1
  WHERE retired_at IS NULL AND NOT EXISTS (SELECT FROM staged s WHERE ${SAME_HOUSE})`

// Ids sort by time as everywhere, made here because one by one over the wire would take minutes.
const UUID_V7 = `encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
  PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6),
  52, 1), 53, 1), 'hex')::uuid`

const INSERT = `
  INSERT INTO address (id, source_id, nis_code, postcode, municipality, street, house_number, lat, lon, search,
    neighbourhood_id)
  SELECT ${UUID_V7}, source_id, nis_code, postcode, municipality, street, house_number, lat, lon, search,
    neighbourhood_id
  FROM staged s
  WHERE NOT EXISTS (SELECT FROM address a WHERE ${SAME_HOUSE})`
