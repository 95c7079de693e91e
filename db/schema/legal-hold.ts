import { sql } from 'drizzle-orm'
import { date, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ErasedKind } from '@/domain/privacy/erasure'
import { id, moment } from './columns'
import { user } from './user'

/** Somebody's data are kept past their term, for a reason and until a day. Without a link: it outlives nothing of its own. */
export const legalHold = pgTable(
  'legal_hold',
  {
    id: id(),
    about: text('about').$type<ErasedKind>().notNull(),
    aboutId: uuid('about_id').notNull(),
    /** Copied from the person, for reach. */
    neighbourhoodId: text('neighbourhood_id'),
    reason: text('reason').notNull(),
    until: date('until').notNull(),
    by: uuid('by')
      .notNull()
      .references(() => user.id),
    at: moment('at').notNull(),
    endedAt: moment('ended_at'),
    endedBy: uuid('ended_by').references(() => user.id),
  },
  (table) => [uniqueIndex('legal_hold_open').on(table.aboutId).where(sql`ended_at is null`)],
)
