import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ReferrerAnswer, ReferrerQuestion } from '@/domain/help-request/referrer-question'
import { id, moment } from './columns'
import { helpRequest } from './help-request'
import { user } from './user'

/** One question to whoever passed a request on, and the one answer. The key of its link is kept as a hash. */
export const referrerQuestion = pgTable(
  'referrer_question',
  {
    id: id(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequest.id, { onDelete: 'cascade' }),
    referrerId: uuid('referrer_id')
      .notNull()
      .references(() => user.id),
    question: text('question').$type<ReferrerQuestion>().notNull(),
    /** Our own words, when the question is none of the list. */
    text: text('text').notNull().default(''),
    tokenHash: text('token_hash').notNull().unique(),
    askedBy: uuid('asked_by').references(() => user.id),
    askedAt: moment('asked_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    answer: text('answer').$type<ReferrerAnswer>(),
    answeredAt: moment('answered_at'),
  },
  (table) => [
    index('referrer_question_request').on(table.helpRequestId, table.askedAt),
    index('referrer_question_referrer').on(table.referrerId),
  ],
)
