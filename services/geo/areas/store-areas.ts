import type pg from 'pg'
import { createLocator } from '../neighbourhood-locator'
import { refreshStreets } from '../refresh-streets'
import type { Area } from './area'

/** `kept` are areas that left the file while people or requests still point to them. */
export type StoredAreas = {
  readonly areas: number
  readonly removed: number
  readonly kept: readonly string[]
  readonly addresses: number
  readonly withoutNeighbourhood: number
}

const BATCH = 20_000
const STILL_REFERRED_TO = '23503'

/**
 * Replaces the neighbourhoods in the transaction that `client` is in and gives every address its neighbourhood.
 * An area that vanished but is still referred to stays by name and covers nothing, so no address falls in it.
 */
export async function storeAreas(client: pg.ClientBase, areas: readonly Area[]): Promise<StoredAreas> {
  for (const { code, name, subMunicipality, geometry } of areas) {
    await client.query(
      `INSERT INTO neighbourhood (id, name, sub_municipality, area) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id) DO UPDATE SET name = $2, sub_municipality = $3, area = $4`,
      [code, name, subMunicipality, JSON.stringify(geometry)],
    )
  }
  const located = await locateAddresses(client, areas)
  const vanished = await removeVanished(client, areas)
  await refreshStreets(client)
  return { areas: areas.length, ...vanished, ...located }
}

async function removeVanished(client: pg.ClientBase, areas: readonly Area[]) {
  const { rows } = await client.query<{ id: string; name: string }>(
    'SELECT id, name FROM neighbourhood WHERE id <> ALL ($1) ORDER BY id',
    [areas.map(({ code }) => code)],
  )
  const kept: string[] = []
  for (const { id, name } of rows) {
    await client.query('SAVEPOINT area')
    try {
      await client.query('DELETE FROM neighbourhood WHERE id = $1', [id])
    } catch (error) {
      if ((error as { code?: string }).code !== STILL_REFERRED_TO) throw error
      await client.query('ROLLBACK TO SAVEPOINT area')
      const nothing = JSON.stringify({ type: 'MultiPolygon', coordinates: [] })
      await client.query('UPDATE neighbourhood SET area = $2 WHERE id = $1', [id, nothing])
      kept.push(name)
    }
  }
  return { removed: rows.length - kept.length, kept }
}

async function locateAddresses(client: pg.ClientBase, areas: readonly Area[]) {
  const locate = createLocator(areas)
  let [last, addresses, withoutNeighbourhood] = ['00000000-0000-0000-0000-000000000000', 0, 0]
  for (;;) {
    const { rows } = await client.query<AddressRow>(
      'SELECT id, lat, lon, neighbourhood_id, retired_at FROM address WHERE id > $1 ORDER BY id LIMIT $2',
      [last, BATCH],
    )
    const placed = rows.map((row) => ({ ...row, area: locate(row) }))
    const moved = placed.filter(({ area, neighbourhood_id }) => area !== neighbourhood_id)
    await client.query(
      `UPDATE address SET neighbourhood_id = moved.area
       FROM unnest($1::uuid[], $2::text[]) AS moved (id, area) WHERE address.id = moved.id`,
      [moved.map(({ id }) => id), moved.map(({ area }) => area)],
    )
    const inUse = placed.filter(({ retired_at }) => retired_at === null)
    addresses += inUse.length
    withoutNeighbourhood += inUse.filter(({ area }) => area === null).length
    last = rows.at(-1)?.id ?? last
    if (rows.length < BATCH) return { addresses, withoutNeighbourhood }
  }
}

type AddressRow = {
  id: string
  lat: number
  lon: number
  neighbourhood_id: string | null
  retired_at: Date | null
}
