import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, pgView, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { TalkTopic } from '@/domain/kernel/talk-topics'
import type { Preference } from '@/domain/message/road'
import type { Bound } from '@/domain/resident/wishes'
import type { StartItem } from '@/domain/start-list/start-items'
import type { KeptFor } from '@/domain/volunteer/kept-for'
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
    /** Whom they help only; null: everybody. */
    onlyWith: text('only_with').$type<'woman' | 'man'>(),
    /** What they like to talk about. */
    topics: text('topics').array().$type<TalkTopic[]>().notNull().default([]),
    /** What they cannot do or be near with somebody. */
    avoids: text('avoids').array().$type<Bound[]>().notNull().default([]),
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
    /** While they think it over after the talk: the day on which we call. */
    thinkingUntil: date('thinking_until'),
    /** Said yes to being asked again after this pause; another pause takes it back. */
    comesBack: boolean('comes_back').notNull().default(false),
    /** When we asked for that yes. */
    pauseAskedAt: moment('pause_asked_at'),
    agreementSignedAt: moment('agreement_signed_at'),
    /** Who helped before the start list was kept, or came from another system, helps on until that day. */
    startTakenOverUntil: date('start_taken_over_until'),
    /** Asked of this person, whatever the city asks of others. */
    startAsked: text('start_asked').array().$type<StartItem[]>().notNull().default([]),
    /** What is missing or lapses, and on which day, as they were last told. */
    startTold: text('start_told').array().notNull().default([]),
    intakeNotes: text('intake_notes').notNull().default(''),
    /** When it suits, as they wrote when they came. */
    wish: text('wish').notNull().default(''),
    /** What they look for in it themselves. */
    seeks: text('seeks').notNull().default(''),
    /** Asked for one person or one organisation only; null: for everybody. Of a person who was erased nothing is left, and then for nobody. */
    kept: text('kept').$type<KeptFor>(),
    keptForResident: uuid('kept_for_resident').references(() => resident.id, { onDelete: 'set null' }),
    keptForOrganisation: text('kept_for_organisation'),
    /** Not eighteen yet, as they said; nobody's birthday is kept. */
    isMinor: boolean('is_minor').notNull().default(false),
    /** When a parent said yes, who then talked with us. */
    parentYesAt: moment('parent_yes_at'),
    /** Frozen at the person's wish: not asked, not written to. */
    restrictedAt: moment('restricted_at'),
    idempotencyKey: text('idempotency_key').unique(),
    createdAt: createdAt(),
  },
  (table) => [
    index('volunteer_neighbourhood').on(table.neighbourhoodId, table.state),
    index('volunteer_address').on(table.addressId),
    index('volunteer_phone').on(table.phone),
    index('volunteer_paused').on(table.pausedUntil).where(sql`paused_until is not null and not comes_back`),
    index('volunteer_kept_for').on(table.keptForResident),
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
