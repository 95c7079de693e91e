import { sql } from 'drizzle-orm'
import { pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { user } from './user'

/** What one person asked and another must say yes to. */
export const secondLook = pgTable(
  'second_look',
  {
    id: id(),
    act: text('act').$type<'make_admin'>().notNull(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => user.id),
    askedAt: moment('asked_at').notNull(),
    decidedBy: uuid('decided_by').references(() => user.id),
    decidedAt: moment('decided_at'),
    decision: text('decision').$type<'yes' | 'no'>(),
  },
  (table) => [uniqueIndex('second_look_open').on(table.act, table.userId).where(sql`decided_at is null`)],
)
