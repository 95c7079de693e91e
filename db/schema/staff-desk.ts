import { boolean, date, jsonb, pgTable, uuid } from 'drizzle-orm/pg-core'
import type { NoticeChoice } from '@/domain/notice/notices'
import { moment } from './columns'
import { user } from './user'

/** How somebody of staff wants to be told, and when they last looked at what waits. */
export const staffDesk = pgTable('staff_desk', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => user.id, { onDelete: 'cascade' }),
  /** Null: the usual. */
  choice: jsonb('choice').$type<NoticeChoice>(),
  /** The day of the last morning letter. */
  morningOn: date('morning_on'),
  lookedAt: moment('looked_at'),
  /** When the visit before this one ended: what is younger is new. */
  newSince: moment('new_since'),
  /** Keys without another one held down. */
  singleKeys: boolean('single_keys').notNull().default(true),
})
