import { sql } from 'drizzle-orm'
import { boolean, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { DUTY_HOWS, DutyKind, DutyOwner } from '@/domain/duty/duties'
import { id, moment } from './columns'
import { helpRequest } from './help-request'
import type { Thing } from './transition'
import { user } from './user'
import { volunteer } from './volunteer'

/** What a duty is about; `mail` is the installation's own, `incoming` what came from a telephone. */
export type DutyThing = Thing | 'mail' | 'incoming'

/** Whatever waits for somebody: who does it, by when, where it comes from, and how it ended. */
export const duty = pgTable(
  'duty',
  {
    id: id(),
    kind: text('kind').$type<DutyKind>().notNull(),
    thing: text('thing').$type<DutyThing>().notNull(),
    thingId: uuid('thing_id').notNull(),
    /** For reach; null when it is about a neighbour alone. */
    helpRequestId: uuid('help_request_id').references(() => helpRequest.id, { onDelete: 'cascade' }),
    volunteerId: uuid('volunteer_id').references(() => volunteer.id, { onDelete: 'cascade' }),
    ownerRole: text('owner_role').$type<DutyOwner>().notNull(),
    /** Who took it; null: whoever of that role comes first. */
    ownerId: uuid('owner_id').references(() => user.id),
    dueAt: moment('due_at').notNull(),
    /** How often it was put off. */
    putOffs: integer('put_offs').notNull().default(0),
    /** How often was called in vain, and when last. */
    attempts: integer('attempts').notNull().default(0),
    lastTriedAt: moment('last_tried_at'),
    openedAt: moment('opened_at').notNull(),
    /** The state that was entered, or another word for what began it. */
    why: text('why').notNull(),
    /** A call in the place of a letter, which also asks for an address that works. */
    asksAddress: boolean('asks_address').notNull().default(false),
    endedAt: moment('ended_at'),
    how: text('how').$type<(typeof DUTY_HOWS)[number]>(),
    endedBy: uuid('ended_by').references(() => user.id),
    note: text('note').notNull().default(''),
    /** When it was told that this waits, and that it is late; to nobody, perhaps, but once. */
    toldAt: moment('told_at'),
    lateToldAt: moment('late_told_at'),
  },
  (table) => [
    uniqueIndex('duty_open').on(table.thingId, table.kind).where(sql`ended_at is null`),
    index('duty_due').on(table.dueAt).where(sql`ended_at is null`),
    index('duty_step').on(table.dueAt).where(sql`ended_at is null and kind = 'step'`),
    index('duty_owner').on(table.ownerId).where(sql`ended_at is null`),
    index('duty_request').on(table.helpRequestId),
    index('duty_untold')
      .on(table.dueAt)
      .where(sql`ended_at is null and (told_at is null or late_told_at is null)`),
    index('duty_volunteer').on(table.volunteerId),
  ],
)
