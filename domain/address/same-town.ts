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
