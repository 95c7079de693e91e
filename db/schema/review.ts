import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ReviewAnswer, ReviewOutcome } from '@/domain/match/review'
import { createdAt, id } from './columns'
import { match } from './match'
import { user } from './user'

/** How it goes with a pair, asked by telephone: four answers and what follows. */
export const review = pgTable(
  'review',
  {
    id: id(),
    matchId: uuid('match_id')
      .notNull()
      .references(() => match.id, { onDelete: 'cascade' }),
    /** The day of the call. */
    heldOn: date('held_on', { mode: 'string' }).notNull(),
    resident: text('resident').$type<ReviewAnswer>().notNull(),
    neighbour: text('neighbour').$type<ReviewAnswer>().notNull(),
    rhythm: text('rhythm').$type<ReviewAnswer>().notNull(),
    limits: text('limits').$type<ReviewAnswer>().notNull(),
    outcome: text('outcome').$type<ReviewOutcome>().notNull(),
    note: text('note').notNull().default(''),
    by: uuid('by').references(() => user.id),
    createdAt: createdAt(),
  },
  (table) => [index('review_match').on(table.matchId, table.heldOn)],
)
