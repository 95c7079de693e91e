import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { ErasedKind } from '@/domain/privacy/erasure'
import type { AskedHow, DataQuestion, IdentifiedHow, QuestionState } from '@/domain/privacy/rights'
import { id, moment } from './columns'
import { user } from './user'

/** What a person asks about the own data. Without a link to the person: the question outlives an erasure. */
export const dataQuestion = pgTable(
  'data_question',
  {
    id: id(),
    what: text('what').$type<DataQuestion>().notNull(),
    about: text('about').$type<ErasedKind>().notNull(),
    aboutId: uuid('about_id').notNull(),
    /** Copied from the person, for reach. */
    neighbourhoodId: text('neighbourhood_id'),
    state: text('state').$type<QuestionState>().notNull().default('asked'),
    askedHow: text('asked_how').$type<AskedHow>().notNull(),
    askedAt: moment('asked_at').notNull(),
    dueAt: moment('due_at').notNull(),
    identifiedHow: text('identified_how').$type<IdentifiedHow>(),
    identifiedBy: uuid('identified_by').references(() => user.id),
    identifiedAt: moment('identified_at'),
    endedBy: uuid('ended_by').references(() => user.id),
    endedAt: moment('ended_at'),
    answer: text('answer').notNull().default(''),
  },
  (table) => [
    uniqueIndex('data_question_open').on(table.aboutId, table.what).where(sql`ended_at is null`),
    index('data_question_due').on(table.dueAt).where(sql`ended_at is null`),
  ],
)
