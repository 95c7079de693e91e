import { doublePrecision, text, uuid } from 'drizzle-orm/pg-core'
import { address } from './address'
import { neighbourhood } from './neighbourhood'

/** Where somebody lives, copied at the moment it was told, so that a new import of addresses never changes it. */
export const place = () => ({
  addressId: uuid('address_id').references(() => address.id, { onDelete: 'set null' }),
  street: text('street'),
  houseNumber: text('house_number'),
  postcode: text('postcode'),
  municipality: text('municipality'),
  lat: doublePrecision('lat'),
  lon: doublePrecision('lon'),
  neighbourhoodId: text('neighbourhood_id').references(() => neighbourhood.id),
})
