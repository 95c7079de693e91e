import type { AddressQuery } from './address-query'
import { streetKey } from './street-key'

/**
 * Whether the place that was said is the town of this address, or none was said. Another town has the same street:
 * who names that town, or only a part of this one, must see the address before it is taken.
 *
 * @example namesTownOf(parseAddressQuery('Kerkstraat 12, Elders'), { postcode: '2800', municipality: 'Stad' }) // false
 */
export function namesTownOf(
  query: AddressQuery,
  address: { readonly postcode: string; readonly municipality: string },
): boolean {
  const postcode = query.kind === 'street' ? query.postcode : null
  return (
    (query.place === '' || query.place === streetKey(address.municipality)) &&
    (postcode === null || postcode === address.postcode)
  )
}

/**
 * Whether it is the street that was said, with or without its town; else it only resembles it, and nobody lives there yet.
 *
 * @example namesStreetOf(parseAddressQuery('Kerkstr. 12 Dorp'), { street: 'Kerkstraat' })  // true
 * @example namesStreetOf(parseAddressQuery('Kerkpark, plaats 4'), { street: 'Kerkplaats' }) // false
 */
export function namesStreetOf(query: AddressQuery, address: { readonly street: string }): boolean {
  if (query.kind === 'corner') return true
  const key = streetKey(address.street)
  return ` ${query.street} `.startsWith(` ${key} `) || ` ${query.street} `.endsWith(` ${key} `)
}
