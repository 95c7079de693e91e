import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Actor } from '@/domain/kernel/actor'
import type { Heard } from '@/domain/kernel/heard'
import { id, moment } from './columns'
import { helpRequest } from './help-request'

export type Thing = 'help_request' | 'offer' | 'match' | 'volunteer' | 'signal' | 'visit' | 'stay'

/** What the history tells of: a thing that changed its state, or a duty about it that was put off, from a day to a day. */
export type Changed = Thing | 'duty'

/** Every change of state: who, when, why. The timeline of a request is read from here. */
export const transition = pgTable(
  'transition',
  {
    id: id(),
    thing: text('thing').$type<Changed>().notNull(),
    thingId: uuid('thing_id').notNull(),
    helpRequestId: uuid('help_request_id').references(() => helpRequest.id, { onDelete: 'cascade' }),
    fromState: text('from_state'),
    toState: text('to_state').notNull(),
    actorKind: text('actor_kind').$type<Actor['kind']>().notNull(),
    actorId: uuid('actor_id'),
    reason: text('reason').notNull().default(''),
    /** Said to staff, who wrote it down; null when they did it themselves. */
    heard: text('heard').$type<Heard>(),
    at: moment('at').notNull(),
  },
  (table) => [
    index('transition_request').on(table.helpRequestId, table.at),
    index('transition_thing').on(table.thingId, table.at),
    index('transition_first').on(table.at).where(sql`from_state is null and help_request_id is null`),
  ],
)
