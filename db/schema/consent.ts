import { date, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { CONSENT_GIVERS, CONSENT_HOWS, ConsentAbout } from '@/domain/resident/consents'
import { createdAt, id, moment } from './columns'
import { helpRequest } from './help-request'
import { resident } from './resident'
import { user } from './user'

/** To what a person said yes: who gave it, how, when, until when, and taken back when. */
export const consent = pgTable(
  'consent',
  {
    id: id(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => resident.id, { onDelete: 'cascade' }),
    /** Only of a yes to one request. */
    helpRequestId: uuid('help_request_id').references(() => helpRequest.id, { onDelete: 'cascade' }),
    about: text('about').$type<ConsentAbout>().notNull(),
    givenBy: text('given_by').$type<(typeof CONSENT_GIVERS)[number]>().notNull(),
    /** By name, when it was not the person. */
    giver: text('giver').notNull().default(''),
    how: text('how').$type<(typeof CONSENT_HOWS)[number]>().notNull(),
    givenOn: date('given_on', { mode: 'string' }).notNull(),
    until: date('until', { mode: 'string' }),
    withdrawnOn: date('withdrawn_on', { mode: 'string' }),
    note: text('note').notNull().default(''),
    by: uuid('by').references(() => user.id),
    createdAt: createdAt(),
    endedBy: uuid('ended_by').references(() => user.id),
    endedAt: moment('ended_at'),
  },
  (table) => [
    index('consent_resident').on(table.residentId),
    index('consent_request').on(table.helpRequestId),
  ],
)
