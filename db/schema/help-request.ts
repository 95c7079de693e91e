import { sql } from 'drizzle-orm'
import { date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { CallTime } from '@/domain/help-request/call-times'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { Channel, HelpKind, Urgency } from '@/domain/help-request/kinds'
import type { PartChoice, Timing } from '@/domain/help-request/timing'
import { createdAt, id, moment } from './columns'
import { neighbourhood } from './neighbourhood'
import { resident } from './resident'
import { user } from './user'

export const helpRequest = pgTable(
  'help_request',
  {
    id: id(),
    /** Four digits; unique among the open requests of one telephone number, see migration 0200. */
    reference: text('reference').notNull(),
    residentId: uuid('resident_id')
      .notNull()
      .references(() => resident.id),
    /** Copied from the resident, for reach. */
    neighbourhoodId: text('neighbourhood_id').references(() => neighbourhood.id),
    channel: text('channel').$type<Channel>().notNull(),
    state: text('state').$type<HelpRequestState>().notNull(),
    stateSince: moment('state_since').notNull(),
    /** Every waiting state has a date by which somebody must look. Null only when finished. */
    /** Follows its open duty (0570_due_from_duty.sql); where one is opened it is written there. */
    dueAt: moment('due_at'),
    ownerId: uuid('owner_id').references(() => user.id),
    /** Null: the resident does not know yet, or only asked to be called. */
    kind: text('kind').$type<HelpKind>(),
    details: text('details').notNull().default(''),
    timing: text('timing').$type<Timing['kind']>(),
    visitDate: date('visit_date', { mode: 'string' }),
    dayPart: text('day_part').$type<PartChoice>(),
    slots: integer('slots').notNull().default(0),
    urgency: text('urgency').$type<Urgency>().notNull().default('normal'),
    deadline: moment('deadline'),
    /** Weekly help: every week or every other. */
    everyWeeks: integer('every_weeks').notNull().default(1),
    /** The moment of the series, as a bit of `slots`, and the day from which it counts; null before there is one. */
    visitSlot: integer('visit_slot'),
    seriesFrom: date('series_from', { mode: 'string' }),
    /** The request with whose neighbour this one's takes turns. */
    seriesOf: uuid('series_of'),
    /** The visit for which somebody else is asked, this once. */
    standsInFor: uuid('stands_in_for'),
    durationMinutes: integer('duration_minutes').notNull().default(60),
    /** What the volunteer may read after approval. */
    goodToKnow: text('good_to_know').notNull().default(''),
    languages: text('languages').array().notNull().default(['nl']),
    genderWish: text('gender_wish').$type<'woman' | 'man'>(),
    bestTimeToCall: text('best_time_to_call').$type<CallTime>(),
    /** Asked for by somebody else: who, and does the resident know. */
    proxyName: text('proxy_name'),
    proxyPhone: text('proxy_phone'),
    proxyRelation: text('proxy_relation'),
    residentKnows: text('resident_knows').$type<'yes' | 'no'>(),
    referrerId: uuid('referrer_id').references(() => user.id),
    /** Waves of offers so far. */
    wave: integer('wave').notNull().default(0),
    /** One more with every change of what, when or where. */
    version: integer('version').notNull().default(1),
    /** Twice the same form is one request. */
    idempotencyKey: text('idempotency_key').unique(),
    createdAt: createdAt(),
  },
  (table) => [
    index('help_request_worklist').on(table.state, table.stateSince),
    index('help_request_since').on(table.stateSince),
    index('help_request_waiting').on(table.id).where(sql`due_at is not null`),
    index('help_request_neighbourhood').on(table.neighbourhoodId),
    index('help_request_resident').on(table.residentId),
    index('help_request_referrer').on(table.referrerId),
    index('help_request_series').on(table.seriesOf),
    index('help_request_stands_in').on(table.standsInFor),
    index('help_request_reference').on(table.reference),
    index('help_request_proxy_phone').on(table.proxyPhone).where(sql`proxy_phone is not null`),
  ],
)
