import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { HouseLocale } from '@/domain/kernel/locales'
import type { IncomingKind, IncomingOutcome } from '@/domain/message/incoming'
import { id, moment } from './columns'
import { helpRequest } from './help-request'
import { volunteer } from './volunteer'

/** What came in from a telephone: an SMS, or a call that the telephone system of the city tells of. */
export const incoming = pgTable(
  'incoming',
  {
    id: id(),
    kind: text('kind').$type<IncomingKind>().notNull(),
    /** Hash of the name that the other side gave it: what it brings twice is one. */
    eventKey: text('event_key').notNull().unique(),
    /** E.164; null when it was withheld. */
    number: text('number'),
    text: text('text').notNull().default(''),
    /** Whose number it is, as far as we know. */
    volunteerId: uuid('volunteer_id').references(() => volunteer.id, { onDelete: 'cascade' }),
    helpRequestId: uuid('help_request_id').references(() => helpRequest.id, { onDelete: 'cascade' }),
    /** The language in which we answer. */
    locale: text('locale').$type<HouseLocale>(),
    /** Null: not read yet. */
    outcome: text('outcome').$type<IncomingOutcome>(),
    /** The offers among which we asked to choose, in the order that was told. */
    choices: uuid('choices').array().notNull().default(sql`'{}'`),
    receivedAt: moment('received_at').notNull(),
  },
  (table) => [
    index('incoming_number').on(table.number, table.receivedAt),
    index('incoming_volunteer').on(table.volunteerId),
    index('incoming_request').on(table.helpRequestId),
    index('incoming_received').on(table.receivedAt),
  ],
)

/** A number that sent STOP, as a keyed hash. */
export const smsStopped = pgTable('sms_stopped', {
  numberKey: text('number_key').primaryKey(),
  since: moment('since').notNull(),
})
