import { doublePrecision, index, pgTable, text } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { neighbourhood } from './neighbourhood'

/** One row per house number; boxes are folded into it. Public data, no residents. */
export const address = pgTable(
  'address',
  {
    id: id(),
    sourceId: text('source_id'),
    nisCode: text('nis_code'),
    postcode: text('postcode').notNull(),
    municipality: text('municipality').notNull(),
    street: text('street').notNull(),
    houseNumber: text('house_number').notNull(),
    lat: doublePrecision('lat').notNull(),
    lon: doublePrecision('lon').notNull(),
    neighbourhoodId: text('neighbourhood_id').references(() => neighbourhood.id),
    /** Street and place in plain lower-case letters, for the trigram index. */
    search: text('search').notNull(),
    retiredAt: moment('retired_at'),
  },
  (table) => [index('address_street').on(table.postcode, table.street, table.houseNumber)],
)
