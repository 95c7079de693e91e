import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { resident } from './resident'
import { user } from './user'

/** Somebody of another quarter, opened with a reason for an hour. Written by the database alone. */
export const brokenGlass = pgTable(
  'broken_glass',
  {
    id: id(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => resident.id, { onDelete: 'cascade' }),
    reason: text('reason').notNull(),
    openedAt: moment('opened_at').notNull(),
    until: moment('until').notNull(),
  },
  (table) => [
    index('broken_glass_user').on(table.userId, table.until),
    index('broken_glass_resident').on(table.residentId),
  ],
)
