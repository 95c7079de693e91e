import { customType, pgTable, uuid } from 'drizzle-orm/pg-core'
import { moment } from './columns'
import { user } from './user'
import { volunteer } from './volunteer'

const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/**
 * The photo on a card: one small square JPEG, drawn anew from what was sent. In the database and not in a folder, so that
 * it goes with its person, stands behind the same lock and is in the same backup.
 */
export const neighbourPhoto = pgTable('neighbour_photo', {
  volunteerId: uuid('volunteer_id')
    .primaryKey()
    .references(() => volunteer.id, { onDelete: 'cascade' }),
  jpeg: bytes('jpeg').notNull(),
  setAt: moment('set_at').notNull(),
  by: uuid('by')
    .notNull()
    .references(() => user.id),
})
