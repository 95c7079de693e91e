import { index, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { createdAt, id, locale, moment } from './columns'

/**
 * One mail (later SMS) that must go out once. Written in the transaction of the change it tells about; a job
 * renders and sends it. In a real installation the texts and values are wiped when it is sent.
 */
export const message = pgTable(
  'message',
  {
    id: id(),
    channel: text('channel').$type<'mail' | 'sms'>().notNull(),
    /** Looked up when it is sent, with the reader's language; kept only in the demo, for its mailbox. */
    recipient: text('recipient'),
    locale: locale(),
    template: text('template').notNull(),
    values: jsonb('values').$type<Record<string, unknown>>(),
    state: text('state').$type<'queued' | 'sent'>().notNull().default('queued'),
    subject: text('subject'),
    text: text('text'),
    html: text('html'),
    createdAt: createdAt(),
    sentAt: moment('sent_at'),
  },
  (table) => [index('message_newest').on(table.createdAt)],
)
