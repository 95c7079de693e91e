import { sql } from 'drizzle-orm'
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Role } from '@/domain/kernel/actor'
import { createdAt, id, locale, moment } from './columns'
import { neighbourhood } from './neighbourhood'

/** Somebody who signs in. Column names follow what next-auth's adapter expects. */
export const user = pgTable(
  'user',
  {
    id: id(),
    name: text('name'),
    /** Of staff alone their own; two neighbours may share one, or have none. */
    email: text('email'),
    emailVerified: moment('email_verified'),
    locale: locale(),
    image: text('image'),
    role: text('role').$type<Role>().notNull(),
    /** For whom somebody refers, as the city knows it. */
    organisation: text('organisation'),
    /** Set = every session is dead at once. */
    deactivatedAt: moment('deactivated_at'),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('user_email_of_staff').on(table.email).where(sql`role <> 'volunteer'`),
    index('user_email').on(table.email),
  ],
)

/** An identity at the city's own sign-in (OIDC). */
export const account = pgTable(
  'account',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (table) => [primaryKey({ columns: [table.provider, table.providerAccountId] })],
)

export const session = pgTable(
  'session',
  {
    sessionToken: text('session_token').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    expires: moment('expires').notNull(),
    startedAt: moment('started_at').notNull().default(sql`now()`),
    lastSeenAt: moment('last_seen_at').notNull().default(sql`now()`),
    /** When the second step was done; null is halfway in, and sees nothing but that step. */
    secondStepAt: moment('second_step_at'),
    /** What a key of the device must sign, once and soon. */
    challenge: text('challenge'),
    challengeUntil: moment('challenge_until'),
    /** Last used without a long break before it. Stays behind once there was one, until it is proven again who is there. */
    awakeAt: moment('awake_at').notNull().default(sql`now()`),
  },
  (table) => [index('session_user').on(table.userId)],
)

/** Mail links: hashed by next-auth, ten minutes, once. */
export const verificationToken = pgTable(
  'verification_token',
  {
    identifier: text('identifier').notNull(),
    token: text('token').notNull(),
    expires: moment('expires').notNull(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.token] })],
)

export const coordinatorNeighbourhood = pgTable(
  'coordinator_neighbourhood',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => user.id, { onDelete: 'cascade' }),
    neighbourhoodId: text('neighbourhood_id')
      .notNull()
      .references(() => neighbourhood.id),
  },
  (table) => [primaryKey({ columns: [table.userId, table.neighbourhoodId] })],
)
