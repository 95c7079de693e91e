import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { volunteer } from './volunteer'

/**
 * A card with which a caring neighbour shows at a door who they are. Whether it is good today is not kept: that hangs on
 * its holder, and is looked up each time.
 */
export const neighbourCard = pgTable(
  'neighbour_card',
  {
    number: text('number').primaryKey(),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id, { onDelete: 'cascade' }),
    issuedOn: date('issued_on').notNull(),
    validUntil: date('valid_until').notNull(),
  },
  (table) => [index('neighbour_card_volunteer').on(table.volunteerId, table.validUntil)],
)
