import type pg from 'pg'
import { STREET_KIND } from '@/domain/address'

/**
 * Rebuilds the tables of streets, their names and places from the addresses in use. Call it in the transaction that changed addresses
 * or neighbourhoods; `address.search` must hold `streetKey(street)`.
 */
export async function refreshStreets(client: pg.ClientBase): Promise<void> {
  await client.query('DELETE FROM street')
  await client.query('DELETE FROM street_name')
  await client.query('DELETE FROM street_place')
  await client.query(`
    INSERT INTO street (postcode, municipality, name, key, place, lat, lon, addresses)
    SELECT a.postcode, a.municipality, a.street, min(a.search),
           concat('|', ${placeKey('a.municipality')}, '|', string_agg(DISTINCT part.keys, '|') || '|'),
           avg(a.lat), avg(a.lon), count(*)
    FROM address a
    LEFT JOIN (
      SELECT id, concat_ws('|', ${placeKey('sub_municipality')}, ${placeKey('name')}) AS keys FROM neighbourhood
    ) part ON part.id = a.neighbourhood_id
    WHERE a.retired_at IS NULL
    GROUP BY a.postcode, a.municipality, a.street`)
  await client.query(`
    INSERT INTO street_name (key, stem) SELECT DISTINCT key, regexp_replace(key, '${STREET_KIND}', '') FROM street`)
  await client.query(`
    INSERT INTO street_place (key)
    SELECT DISTINCT unnest(string_to_array(trim(BOTH '|' FROM place), '|')) FROM street`)
  await client.query('ANALYZE street, street_name, street_place')
}

/** The key that domain/address makes of a place, in SQL; the names of places hold no short forms. */
function placeKey(column: string): string {
  return `trim(regexp_replace(lower(unaccent(${column})), '[^a-z0-9]+', ' ', 'g'))`
}
