import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { CONFIRMED_BY, CORRECTED_HOW } from '@/domain/resident/corrections'
import { id, moment } from './columns'
import { resident } from './resident'
import { user } from './user'
import { volunteer } from './volunteer'

/** What was wrong about a person and was put right: by whom, and who said that it is right now. */
export const correction = pgTable(
  'correction',
  {
    id: id(),
    residentId: uuid('resident_id').references(() => resident.id, { onDelete: 'cascade' }),
    volunteerId: uuid('volunteer_id').references(() => volunteer.id, { onDelete: 'cascade' }),
    field: text('field').notNull(),
    before: text('before').notNull().default(''),
    after: text('after').notNull().default(''),
    confirmedBy: text('confirmed_by').$type<(typeof CONFIRMED_BY)[number]>().notNull(),
    how: text('how').$type<(typeof CORRECTED_HOW)[number]>().notNull(),
    by: uuid('by').references(() => user.id),
    at: moment('at').notNull(),
  },
  (table) => [
    index('correction_resident').on(table.residentId, table.at),
    index('correction_volunteer').on(table.volunteerId, table.at),
  ],
)
