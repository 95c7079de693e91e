import { index, integer, pgTable, pgView, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { Preference } from '@/domain/message/road'
import type { AtHome } from '@/domain/resident/wishes'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'
import { createdAt, id, locale, moment } from './columns'
import { place } from './place'
import { resident } from './resident'
import { user } from './user'

/** A caring neighbour (zorgzame buur): what they offer, when, how far. */
export const volunteer = pgTable(
  'volunteer',
  {
    id: id(),
    /** Filled when the intake is done and the person may sign in. */
    userId: uuid('user_id')
      .unique()
      .references(() => user.id),
    firstName: text('first_name').notNull(),
    lastName: text('last_name').notNull().default(''),
    phone: text('phone').notNull(),
    /** Null: this neighbour is called. Two people may share one. */
    email: text('email'),
    locale: locale(),
    /** How they want to hear from us; null: by mail. */
    prefers: text('prefers').$type<Preference>(),
    gender: text('gender').$type<'woman' | 'man'>(),
    /** What they cannot do or be near at somebody's home. */
    avoids: text('avoids').array().$type<AtHome[]>().notNull().default([]),
    box: text('box'),
    ...place(),
    state: text('state').$type<VolunteerState>().notNull(),
    stateSince: moment('state_since').notNull(),
    motherTongue: text('mother_tongue').notNull().default('nl'),
    languages: text('languages').array().notNull().default(['nl']),
    kinds: text('kinds').array().$type<HelpKind[]>().notNull(),
    preferredKinds: text('preferred_kinds').array().$type<HelpKind[]>().notNull().default([]),
    slots: integer('slots').notNull(),
    radiusMetres: integer('radius_metres').notNull().default(1500),
    weeklyCapacity: integer('weekly_capacity').notNull().default(1),
    /** Their own lower limit of asks in 14 days; null = the city's. */
    lowerLimitAsks14: integer('lower_limit_asks14'),
    pausedUntil: moment('paused_until'),
    agreementSignedAt: moment('agreement_signed_at'),
    intakeNotes: text('intake_notes').notNull().default(''),
    wish: text('wish').notNull().default(''),
    /** Frozen at the person's wish: not asked, not written to. */
    restrictedAt: moment('restricted_at'),
    idempotencyKey: text('idempotency_key').unique(),
    createdAt: createdAt(),
  },
  (table) => [
    index('volunteer_neighbourhood').on(table.neighbourhoodId, table.state),
    index('volunteer_address').on(table.addressId),
    index('volunteer_phone').on(table.phone),
  ],
)

/**
 * What staff may know of a neighbour who stands in a line of a request of theirs, wherever the neighbour lives: no address,
 * and the number only while a match runs. See the migration of the narrow lock.
 */
export const volunteerInLine = pgView('volunteer_in_line', {
  id: uuid('id').notNull(),
  userId: uuid('user_id'),
  firstName: text('first_name').notNull(),
  lastName: text('last_name').notNull(),
  state: text('state').$type<VolunteerState>().notNull(),
  phone: text('phone'),
}).existing()

/** These two shall not be brought together again, by either side's wish or the coordinator's. */
export const volunteerBlock = pgTable(
  'volunteer_block',
  {
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id, { onDelete: 'cascade' }),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => resident.id, { onDelete: 'cascade' }),
    wishedBy: text('wished_by').$type<'resident' | 'volunteer' | 'staff'>().notNull().default('staff'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.volunteerId, table.residentId] })],
)
