import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { volunteer } from './volunteer'

/** Another mail address that a neighbour asked for: the new one says yes first, the old one may say no. */
export const mailChange = pgTable(
  'mail_change',
  {
    id: id(),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id, { onDelete: 'cascade' }),
    email: text('email').notNull(),
    /** Where letters went until then; null: nowhere. */
    before: text('before'),
    confirmHash: text('confirm_hash').notNull(),
    stopHash: text('stop_hash').notNull(),
    askedAt: moment('asked_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    confirmedAt: moment('confirmed_at'),
    stoppedAt: moment('stopped_at'),
  },
  (table) => [
    uniqueIndex('mail_change_confirm').on(table.confirmHash),
    uniqueIndex('mail_change_stop').on(table.stopHash),
    uniqueIndex('mail_change_waiting')
      .on(table.volunteerId)
      .where(sql`confirmed_at is null and stopped_at is null`),
    index('mail_change_volunteer').on(table.volunteerId),
  ],
)
