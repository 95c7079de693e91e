import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { SignalState } from '@/domain/signal/signal-states'
import { createdAt, id, moment } from './columns'
import { helpRequest } from './help-request'
import { match } from './match'
import { user } from './user'
import { volunteer } from './volunteer'

/** A worry: somebody must look before `dueAt`, which follows its open duty. */
export const signal = pgTable(
  'signal',
  {
    id: id(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequest.id, { onDelete: 'cascade' }),
    matchId: uuid('match_id').references(() => match.id),
    volunteerId: uuid('volunteer_id').references(() => volunteer.id),
    state: text('state').$type<SignalState>().notNull().default('open'),
    text: text('text').notNull().default(''),
    dueAt: moment('due_at').notNull(),
    handledBy: uuid('handled_by').references(() => user.id),
    handledAt: moment('handled_at'),
    handledNote: text('handled_note').notNull().default(''),
    createdAt: createdAt(),
  },
  (table) => [
    index('signal_open').on(table.state, table.dueAt),
    index('signal_request').on(table.helpRequestId),
  ],
)
