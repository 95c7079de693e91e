import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { StayState } from '@/domain/stay/stay-states'
import { id, moment } from './columns'
import { helpRequest } from './help-request'
import { match } from './match'
import { volunteer } from './volunteer'

/** The time that a neighbour is at somebody's home, from "I am here" to "I am home again". */
export const stay = pgTable(
  'stay',
  {
    id: id(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequest.id, { onDelete: 'cascade' }),
    matchId: uuid('match_id')
      .notNull()
      .references(() => match.id, { onDelete: 'cascade' }),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id),
    arrivedAt: moment('arrived_at').notNull(),
    /** When they would be home again, as they said. */
    backBy: moment('back_by').notNull(),
    state: text('state').$type<StayState>().notNull(),
    stateSince: moment('state_since').notNull(),
    /** When the next rung of the ladder is due; null when nothing happens by itself any more. */
    nextAt: moment('next_at'),
    backAt: moment('back_at'),
  },
  (table) => [
    // Nobody is in two places.
    uniqueIndex('stay_open').on(table.volunteerId).where(sql`state <> 'back'`),
    index('stay_due').on(table.nextAt).where(sql`next_at is not null`),
    index('stay_match').on(table.matchId),
    index('stay_request').on(table.helpRequestId),
    index('stay_over').on(table.backAt),
  ],
)
