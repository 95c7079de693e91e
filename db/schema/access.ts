import {
  bigint,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { helpRequest } from './help-request'
import { resident } from './resident'
import { user } from './user'

/** Who did or read what, and who was refused. Append-only: a trigger refuses to change or delete a row, and seals show it. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: moment('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    operation: text('operation').notNull(),
    subjectId: uuid('subject_id'),
    verdict: text('verdict').$type<'done' | 'read' | 'denied' | 'hidden' | 'refused' | 'asleep'>().notNull(),
    /** Names of sensitive fields that were read, or the reason of a refusal. Never a value. */
    detail: text('detail').notNull().default(''),
    /** The order in which lines were written; seals close stretches of it. */
    seq: bigint('seq', { mode: 'number' }).generatedAlwaysAsIdentity(),
    /** The things that an answer showed, by id: people, requests, matches. */
    shown: uuid('shown').array().notNull().default([]),
    /** Why, where somebody had to say so. */
    reason: text('reason').notNull().default(''),
  },
  (table) => [
    uniqueIndex('audit_seq').on(table.seq),
    index('audit_shown').using('gin', table.shown),
    index('audit_subject').on(table.subjectId, table.at),
    index('audit_actor').on(table.actorId, table.at),
    index('audit_newest').on(table.at),
    index('audit_verdict').on(table.verdict, table.at),
  ],
)

/** What strangers tried in vain, beyond the tries of an hour that are written down one by one. */
export const auditTally = pgTable(
  'audit_tally',
  {
    hour: moment('hour').notNull(),
    operation: text('operation').notNull(),
    verdict: text('verdict').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [primaryKey({ name: 'audit_tally_pk', columns: [table.hour, table.operation, table.verdict] })],
)

/** Closes a stretch of the log: a line that is changed, added or taken away afterwards breaks its hash. */
export const auditSeal = pgTable('audit_seal', {
  number: integer('number').primaryKey(),
  fromSeq: bigint('from_seq', { mode: 'number' }).notNull(),
  toSeq: bigint('to_seq', { mode: 'number' }).notNull(),
  lines: integer('lines').notNull(),
  hash: text('hash').notNull(),
  sealedAt: moment('sealed_at').notNull(),
})

/** This browser proved the reference and the phone number of one request, or has just sent it. */
export const residentAccess = pgTable('resident_access', {
  tokenHash: text('token_hash').primaryKey(),
  helpRequestId: uuid('help_request_id')
    .notNull()
    .references(() => helpRequest.id, { onDelete: 'cascade' }),
  expiresAt: moment('expires_at').notNull(),
  createdAt: createdAt(),
})

/** Answers of somebody who is still asking. Kept on our side, so reload, back and a flat battery lose nothing. */
export const requestDraft = pgTable('request_draft', {
  tokenHash: text('token_hash').primaryKey(),
  answers: jsonb('answers').$type<Record<string, unknown>>().notNull(),
  updatedAt: moment('updated_at').notNull(),
  expiresAt: moment('expires_at').notNull(),
})

/** Whose draft it is, where somebody who opened their own request asks again. Only the database writes it. */
export const askAgain = pgTable(
  'ask_again',
  {
    tokenHash: text('token_hash').primaryKey(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => resident.id, { onDelete: 'cascade' }),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('ask_again_resident').on(table.residentId)],
)

/** A form that came back: what was typed and which sentence belongs to which field. Nothing is ever lost. */
export const returnedForm = pgTable(
  'returned_form',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** Whose, when staff type it: kept while they do. Null: of who holds the secret. */
    userId: uuid('user_id').references(() => user.id, { onDelete: 'cascade' }),
    /** One more with every time it was kept: the second of two windows does not write over the first. */
    version: integer('version').notNull().default(0),
    savedAt: moment('saved_at'),
    form: text('form').notNull(),
    values: jsonb('values').$type<Record<string, string | string[]>>().notNull(),
    issues: jsonb('issues')
      .$type<{ field: string; reason: string; values?: Record<string, string | number> }[]>()
      .notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('returned_form_user').on(table.userId)],
)

/** Counts in the database, so that a restart or a second server does not forget. */
export const rateLimit = pgTable(
  'rate_limit',
  {
    key: text('key').notNull(),
    windowStart: moment('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.windowStart] })],
)
