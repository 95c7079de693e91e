import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { TalkOutcome } from '@/domain/intake/moments'
import { createdAt, id, moment } from './columns'
import { user } from './user'
import { volunteer } from './volunteer'

/** Who of us sits where and when for a first talk, and for whom it is kept. */
export const intakeMoment = pgTable(
  'intake_moment',
  {
    id: id(),
    interviewerId: uuid('interviewer_id')
      .notNull()
      .references(() => user.id),
    place: text('place').notNull(),
    startsAt: moment('starts_at').notNull(),
    endsAt: moment('ends_at').notNull(),
    /** Null: still free. */
    volunteerId: uuid('volunteer_id').references(() => volunteer.id, { onDelete: 'set null' }),
    bookedAt: moment('booked_at'),
    /** Null: it is still to come, or nobody said yet how it went. */
    outcome: text('outcome').$type<TalkOutcome>(),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex('intake_moment_booked').on(table.volunteerId).where(sql`outcome is null`),
    index('intake_moment_starts').on(table.startsAt),
  ],
)

/** The address at which somebody chooses a moment: kept as a hash, made again from the salt when a letter is written. */
export const intakeInvitation = pgTable('intake_invitation', {
  tokenHash: text('token_hash').primaryKey(),
  volunteerId: uuid('volunteer_id')
    .notNull()
    .unique('intake_invitation_volunteer')
    .references(() => volunteer.id, { onDelete: 'cascade' }),
  salt: text('salt').notNull(),
  /** They would rather be called; null: they choose, or chose. */
  callAskedAt: moment('call_asked_at'),
  createdAt: createdAt(),
})
