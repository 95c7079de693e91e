import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { boxIn, parseAddressQuery } from '@/domain/address'
import type { ListedPerson } from '@/domain/neighbour-list/listed-people'
import type { Tx } from '../gate/transaction'

const found = z.array(
  z.object({
    key: z.string(),
    addressId: z.string(),
    street: z.string(),
    houseNumber: z.string(),
    postcode: z.string(),
    municipality: z.string(),
    lat: z.number(),
    lon: z.number(),
    neighbourhoodId: z.string().nullable(),
  }),
)

function askedOf({ key, address, postcode }: ListedPerson) {
  const query = parseAddressQuery(address)
  if (query.kind !== 'street' || query.houseNumber === null) return []
  return [{ key, street: query.street, number: query.houseNumber, postcode: query.postcode ?? postcode }]
}

/**
 * Where the people of a list live, all in one question: only a house that stands in our addresses as it was written. What
 * does not stays in words, for the talk.
 */
export async function homesOf(tx: Tx, people: readonly ListedPerson[]) {
  const { rows } = await tx.execute(sql`
    select distinct on (said.key) said.key, a.id as "addressId", a.street, a.house_number as "houseNumber", a.postcode,
      a.municipality, a.lat, a.lon, a.neighbourhood_id as "neighbourhoodId"
    from jsonb_to_recordset(${JSON.stringify(people.flatMap(askedOf))}::jsonb)
      as said(key text, street text, number text, postcode text)
    join street s on s.key = said.street and s.postcode = said.postcode
    join address a on a.postcode = s.postcode and a.street = s.name and a.municipality = s.municipality
      and a.house_number = said.number and a.retired_at is null
    order by said.key, a.id`)
  const homes = new Map(found.parse(rows).map(({ key, ...home }) => [key, home]))
  return (person: ListedPerson) => ({
    box: person.box || boxIn(person.address) || null,
    ...(homes.get(person.key) ?? { street: person.address || null }),
  })
}
