import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AlertKind } from '@/domain/audit/alerts'
import { id, moment } from './columns'
import { user } from './user'

/** Something in the log that another person must look at. Raised by the database, ended by an admin. */
export const alert = pgTable(
  'alert',
  {
    id: id(),
    kind: text('kind').$type<AlertKind>().notNull(),
    /** Whose doing; null when it is nobody's. */
    aboutId: uuid('about_id').references(() => user.id, { onDelete: 'set null' }),
    subjectId: uuid('subject_id'),
    times: integer('times').notNull(),
    reason: text('reason').notNull().default(''),
    at: moment('at').notNull(),
    /** By when somebody looked. */
    dueAt: moment('due_at').notNull().default(sql`now() + interval '1 day'`),
    toldAt: moment('told_at'),
    lateToldAt: moment('late_told_at'),
    endedAt: moment('ended_at'),
    endedBy: uuid('ended_by').references(() => user.id),
    note: text('note').notNull().default(''),
  },
  (table) => [
    uniqueIndex('alert_open')
      .on(
        table.kind,
        sql`coalesce(${table.aboutId}, '00000000-0000-0000-0000-000000000000')`,
        sql`coalesce(${table.subjectId}, '00000000-0000-0000-0000-000000000000')`,
      )
      .where(sql`ended_at is null`),
    index('alert_newest').on(table.at),
  ],
)
