import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { PersonalItem, StartHow } from '@/domain/start-list/start-items'
import { createdAt, id, moment } from './columns'
import { user } from './user'
import { volunteer } from './volunteer'

/**
 * One thing that was done for a start: what, which version, on which day, until when it is good, how and by whom. There
 * is no room for words: of an extract, an identity card or a reference nothing is kept but the day.
 */
export const startStep = pgTable(
  'start_step',
  {
    id: id(),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id, { onDelete: 'cascade' }),
    item: text('item').$type<PersonalItem>().notNull(),
    version: integer('version').notNull().default(1),
    doneOn: date('done_on').notNull(),
    /** The last day on which it is good; null: it does not lapse. */
    validUntil: date('valid_until'),
    how: text('how').$type<StartHow>().notNull(),
    by: uuid('by').references(() => user.id),
    /** Written down by mistake: it counts for nothing, and stays to be read. */
    struckAt: moment('struck_at'),
    struckBy: uuid('struck_by').references(() => user.id),
    createdAt: createdAt(),
  },
  (table) => [index('start_step_volunteer').on(table.volunteerId)],
)
