import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Urgency } from '@/domain/help-request/kinds'
import type { MAY_TELL, PERSON_KNOWS, SignalOutcome } from '@/domain/signal/report'
import type { SignalState } from '@/domain/signal/signal-states'
import { createdAt, id, moment } from './columns'
import { helpRequest } from './help-request'
import { match } from './match'
import { place } from './place'
import { user } from './user'
import { volunteer } from './volunteer'

/** A worry: somebody must look before `dueAt`, which follows its open duty. */
export const signal = pgTable(
  'signal',
  {
    id: id(),
    /** Null: about a person or a place of which nobody asked anything yet. */
    helpRequestId: uuid('help_request_id').references(() => helpRequest.id, { onDelete: 'cascade' }),
    matchId: uuid('match_id').references(() => match.id),
    volunteerId: uuid('volunteer_id').references(() => volunteer.id),
    /** Who passed it on from a door; theirs is to hear how it stands. */
    referrerId: uuid('referrer_id').references(() => user.id),
    /** Whom, in their words. */
    about: text('about').notNull().default(''),
    box: text('box'),
    ...place(),
    personKnows: text('person_knows').$type<(typeof PERSON_KNOWS)[number]>(),
    mayTell: text('may_tell').$type<(typeof MAY_TELL)[number]>(),
    urgency: text('urgency').$type<Urgency>().notNull().default('urgent'),
    state: text('state').$type<SignalState>().notNull().default('open'),
    text: text('text').notNull().default(''),
    dueAt: moment('due_at').notNull(),
    handledBy: uuid('handled_by').references(() => user.id),
    handledAt: moment('handled_at'),
    handledNote: text('handled_note').notNull().default(''),
    /** How one that was passed on ended; null before, and for one that a neighbour told. */
    outcome: text('outcome').$type<SignalOutcome>(),
    /** Twice the same form is one worry. */
    idempotencyKey: text('idempotency_key').unique(),
    createdAt: createdAt(),
  },
  (table) => [
    index('signal_open').on(table.state, table.dueAt),
    index('signal_request').on(table.helpRequestId),
    index('signal_referrer').on(table.referrerId),
    index('signal_of_place').on(table.neighbourhoodId).where(sql`help_request_id is null`),
  ],
)
