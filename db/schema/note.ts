import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id } from './columns'
import { helpRequest } from './help-request'
import { user } from './user'

/** What staff write for each other. Residents and volunteers never read it. */
export const note = pgTable(
  'note',
  {
    id: id(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequest.id, { onDelete: 'cascade' }),
    authorId: uuid('author_id').references(() => user.id),
    text: text('text').notNull(),
    /** Why it tells of somebody's health, when it does. */
    healthReason: text('health_reason'),
    createdAt: createdAt(),
  },
  (table) => [index('note_request').on(table.helpRequestId, table.createdAt)],
)
