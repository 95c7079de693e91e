import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { SecondAct } from '@/domain/audit/second-acts'
import type { CONFIRMED_BY, CONFIRMED_HOW } from '@/domain/resident/corrections'
import { id, moment } from './columns'
import { resident } from './resident'
import { user } from './user'
import { volunteer } from './volunteer'

/** What one person asked and another must say yes to: about a colleague, or about a neighbour (and a resident). */
export const secondLook = pgTable(
  'second_look',
  {
    id: id(),
    act: text('act').$type<SecondAct>().notNull(),
    userId: uuid('user_id').references(() => user.id, { onDelete: 'cascade' }),
    volunteerId: uuid('volunteer_id').references(() => volunteer.id, { onDelete: 'cascade' }),
    residentId: uuid('resident_id').references(() => resident.id, { onDelete: 'cascade' }),
    neighbourhoodId: text('neighbourhood_id'),
    reason: text('reason').notNull().default(''),
    /** Whose word it is that these two may meet again, and how it was heard. */
    confirmedBy: text('confirmed_by').$type<(typeof CONFIRMED_BY)[number]>(),
    how: text('how').$type<(typeof CONFIRMED_HOW)[number]>(),
    askedBy: uuid('asked_by')
      .notNull()
      .references(() => user.id),
    askedAt: moment('asked_at').notNull(),
    decidedBy: uuid('decided_by').references(() => user.id),
    decidedAt: moment('decided_at'),
    decision: text('decision').$type<'yes' | 'no'>(),
  },
  (table) => [
    uniqueIndex('second_look_open')
      .on(
        table.act,
        sql`coalesce(user_id, volunteer_id)`,
        sql`coalesce(resident_id, '00000000-0000-0000-0000-000000000000')`,
      )
      .where(sql`decided_at is null`),
    index('second_look_volunteer').on(table.volunteerId),
    index('second_look_resident').on(table.residentId),
  ],
)
