import { index, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns'
import { place } from './place'

/** The person who is helped. Never an account. */
export const resident = pgTable(
  'resident',
  {
    id: id(),
    name: text('name').notNull(),
    /** E.164. */
    phone: text('phone').notNull(),
    email: text('email'),
    language: text('language').notNull().default('nl'),
    box: text('box'),
    ...place(),
    createdAt: createdAt(),
  },
  (table) => [
    index('resident_phone').on(table.phone),
    index('resident_address').on(table.addressId),
    index('resident_home').on(table.postcode, table.street, table.houseNumber),
  ],
)
