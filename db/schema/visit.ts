import { boolean, date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Speaker } from '@/domain/visit/said'
import type { VisitState } from '@/domain/visit/visit-states'
import { id, moment, momentRange } from './columns'
import { helpRequest } from './help-request'
import { match } from './match'
import { volunteer } from './volunteer'

/** One visit of help that goes on, made ahead. Help for once has no visit of its own: decision 0020. */
export const visit = pgTable(
  'visit',
  {
    id: id(),
    /** The request whose series it is. */
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequest.id, { onDelete: 'cascade' }),
    /** Whose turn it is. */
    matchId: uuid('match_id')
      .notNull()
      .references(() => match.id, { onDelete: 'cascade' }),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id),
    /** The day of the series that it stands for, also when it moved. */
    plannedOn: date('planned_on', { mode: 'string' }).notNull(),
    hours: momentRange('hours').notNull(),
    state: text('state').$type<VisitState>().notNull(),
    stateSince: moment('state_since').notNull(),
    /** Who said what it is now; null when nobody did. */
    saidBy: text('said_by').$type<Speaker>(),
    /** The resident would like somebody else, this once. */
    wantsStandIn: boolean('wants_stand_in').notNull().default(false),
    askedAt: moment('asked_at'),
    thankedAt: moment('thanked_at'),
  },
  (table) => [
    unique('visit_once').on(table.helpRequestId, table.plannedOn),
    index('visit_match').on(table.matchId, table.plannedOn),
    index('visit_volunteer').on(table.volunteerId, table.plannedOn),
    index('visit_waiting').on(table.state, table.plannedOn),
  ],
)
