import { sql } from 'drizzle-orm'
import { customType, index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'

/** Number of a transaction, as text: it grows for ever and is compared by the database only. */
const transactionNumber = customType<{ data: string }>({ dataType: () => 'xid8' })

/** That something changed of what the matching knows of a neighbour; of everybody, where there is none. Written by triggers. */
export const matchingChange = pgTable(
  'matching_change',
  {
    volunteerId: uuid('volunteer_id'),
    changedIn: transactionNumber('changed_in').default(sql`pg_current_xact_id()`).notNull(),
    at: moment('at').defaultNow().notNull(),
  },
  (table) => [index('matching_change_in').on(table.changedIn)],
)
