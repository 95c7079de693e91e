import { sql } from 'drizzle-orm'
import {
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import type { AskedFacts } from '@/domain/matching/chance/ended-ask'
import type { DeclineReason, OfferState } from '@/domain/offer/offer-states'
import type { RoughDistance } from '@/domain/offer/rough-distance'
import { createdAt, id, moment } from './columns'
import { helpRequest } from './help-request'
import { user } from './user'
import { volunteer } from './volunteer'

/** Key of a sentence in messages/ with its values. */
export interface StoredReason {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
}

/** One request asked of one volunteer; nobody is asked twice about the same version of its wish. */
export const offer = pgTable(
  'offer',
  {
    id: id(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequest.id, { onDelete: 'cascade' }),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id),
    state: text('state').$type<OfferState>().notNull(),
    /** SHA-256 (hex) of the secret in the mail's link. */
    tokenHash: text('token_hash').notNull().unique(),
    walkMetres: integer('walk_metres'),
    /** What the volunteer reads of it. */
    toldDistance: text('told_distance').$type<RoughDistance>().notNull().default('far'),
    reasons: jsonb('reasons').$type<StoredReason[]>().notNull().default([]),
    probability: doublePrecision('probability').notNull().default(0),
    /** What the next refit learns from; null before it was sent. */
    askedFacts: jsonb('asked_facts').$type<AskedFacts>(),
    sentBy: uuid('sent_by').references(() => user.id),
    /** The coordinator's order; the next in line goes out when one before it says no. */
    rank: integer('rank').notNull().default(0),
    /** Of the wish that it asks about. */
    version: integer('version').notNull().default(1),
    sentAt: moment('sent_at'),
    expiresAt: moment('expires_at'),
    answeredAt: moment('answered_at'),
    declineReason: text('decline_reason').$type<DeclineReason>(),
    createdAt: createdAt(),
  },
  (table) => [
    unique('offer_once').on(table.helpRequestId, table.volunteerId, table.version),
    uniqueIndex('offer_one_open')
      .on(table.helpRequestId, table.volunteerId)
      .where(sql`state in ('waiting','sent','accepted')`),
    index('offer_volunteer').on(table.volunteerId, table.sentAt),
    index('offer_sent').on(table.sentAt),
  ],
)
