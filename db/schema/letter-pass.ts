import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt } from './columns'
import { volunteer } from './volunteer'

/** The address in each mail to a neighbour with which a pause begins. Kept as a hash; made again from the id and the salt when a mail is written. */
export const letterPass = pgTable(
  'letter_pass',
  {
    tokenHash: text('token_hash').primaryKey(),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id, { onDelete: 'cascade' }),
    /** Another one after a month, and for who comes back: an address in an old letter does not live again. */
    salt: text('salt').notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [index('letter_pass_volunteer').on(table.volunteerId)],
)
