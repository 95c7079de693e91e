import { index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { createdAt, id, moment } from './columns'
import { helpRequest } from './help-request'

/** Who did or read what, and who was refused. Append-only: nobody may change or delete a row. */
export const auditLog = pgTable(
  'audit_log',
  {
    id: id(),
    at: moment('at').notNull(),
    actorKind: text('actor_kind').notNull(),
    actorId: uuid('actor_id'),
    operation: text('operation').notNull(),
    subjectId: uuid('subject_id'),
    verdict: text('verdict').$type<'done' | 'read' | 'denied' | 'hidden' | 'refused'>().notNull(),
    /** Names of sensitive fields that were read, or the reason of a refusal. Never a value. */
    detail: text('detail').notNull().default(''),
  },
  (table) => [
    index('audit_subject').on(table.subjectId, table.at),
    index('audit_actor').on(table.actorId, table.at),
    index('audit_newest').on(table.at),
  ],
)

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

/** A form that came back: what was typed and which sentence belongs to which field. Nothing is ever lost. */
export const returnedForm = pgTable('returned_form', {
  tokenHash: text('token_hash').primaryKey(),
  form: text('form').notNull(),
  values: jsonb('values').$type<Record<string, string | string[]>>().notNull(),
  issues: jsonb('issues')
    .$type<{ field: string; reason: string; values?: Record<string, string | number> }[]>()
    .notNull(),
  expiresAt: moment('expires_at').notNull(),
})

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
