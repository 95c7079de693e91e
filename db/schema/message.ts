import { sql } from 'drizzle-orm'
import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { Failure } from '@/domain/message/delivery'
import type { DropReason, MessageState, ReaderKind } from '@/domain/message/message-states'
import type { Road } from '@/domain/message/road'
import { createdAt, id, locale, moment } from './columns'
import { helpRequest } from './help-request'
import { offer } from './offer'
import { user } from './user'
import { volunteer } from './volunteer'

/**
 * The outbox: one mail or SMS that must go out once. Written in the transaction of the change it tells
 * about; a job renders and sends it. What it was and how it fared stays, in ids and closed lists; its words do not.
 */
export const message = pgTable(
  'message',
  {
    id: id(),
    channel: text('channel').$type<Road['by']>().notNull(),
    /** Looked up when it is sent, with the reader's language; kept only in the demo, for its mailbox. */
    recipient: text('recipient'),
    locale: locale(),
    template: text('template').notNull(),
    /** What it is made from when it goes out; wiped when it needs to be made no more. */
    values: jsonb('values').$type<Record<string, unknown>>(),
    state: text('state').$type<MessageState>().notNull().default('queued'),
    subject: text('subject'),
    text: text('text'),
    html: text('html'),
    /** Who reads it and what it is about: found by the database in `values` as it is written. A resident is the one of the request. */
    reader: text('reader').$type<ReaderKind>(),
    helpRequestId: uuid('help_request_id').references(() => helpRequest.id, { onDelete: 'cascade' }),
    volunteerId: uuid('volunteer_id').references(() => volunteer.id, { onDelete: 'cascade' }),
    offerId: uuid('offer_id').references(() => offer.id, { onDelete: 'cascade' }),
    userId: uuid('user_id').references(() => user.id, { onDelete: 'cascade' }),
    /** The address it went to, as a keyed hash: a bounce tells of this one, not of the one that came after it. */
    addressKey: text('address_key'),
    attempts: integer('attempts').notNull().default(0),
    failure: text('failure').$type<Failure>(),
    /** The answer of a mail server in figures: "5.1.1" or "451". */
    status: text('status'),
    failingSince: moment('failing_since'),
    /** From when it is due; null while failing: it was tried for the last time. */
    nextTryAt: moment('next_try_at'),
    dropReason: text('drop_reason').$type<DropReason>(),
    createdAt: createdAt(),
    sentAt: moment('sent_at'),
    /** When it bounced, was dropped or was answered. */
    settledAt: moment('settled_at'),
  },
  (table) => [
    index('message_newest').on(table.createdAt),
    index('message_request').on(table.helpRequestId),
    index('message_volunteer').on(table.volunteerId),
    index('message_offer').on(table.offerId),
    index('message_waiting').on(table.nextTryAt).where(sql`state in ('queued','failed')`),
  ],
)

/** An address that took no mail, as a keyed hash. Nothing is sent to it until the person has another one. */
export const badAddress = pgTable('bad_address', {
  addressKey: text('address_key').primaryKey(),
  status: text('status').notNull(),
  since: moment('since').notNull(),
})
