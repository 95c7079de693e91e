import { sql } from 'drizzle-orm'
import { boolean, date, index, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { MatchState, Outcome } from '@/domain/match/match-states'
import { createdAt, id, moment, momentRange } from './columns'
import { helpRequest } from './help-request'
import { offer } from './offer'
import { user } from './user'
import { volunteer } from './volunteer'

/** A pair: proposed when the volunteer says yes, active when the coordinator approves with the resident's yes. */
export const match = pgTable(
  'match',
  {
    id: id(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequest.id, { onDelete: 'cascade' }),
    offerId: uuid('offer_id')
      .notNull()
      .unique()
      .references(() => offer.id),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id),
    state: text('state').$type<MatchState>().notNull(),
    stateSince: moment('state_since').notNull(),
    /** The hours this visit keeps free; null when the two agree on a moment themselves. */
    visit: momentRange('visit'),
    /** Of the wish that the neighbour said yes to, and when; another than the request’s: they are asked again. */
    version: integer('version').notNull().default(1),
    agreedAt: moment('agreed_at'),
    /** When coming visits were last taken away. */
    thinnedAt: moment('thinned_at'),
    residentSaidYesAt: moment('resident_said_yes_at'),
    consentHow: text('consent_how').$type<'phone' | 'in_person' | 'standing'>(),
    approvedBy: uuid('approved_by').references(() => user.id),
    approvedAt: moment('approved_at'),
    firstContactAt: moment('first_contact_at'),
    /** The day on which a pause ends. */
    pausedUntil: moment('paused_until'),
    /** Where it stood before the pause. */
    pausedFrom: text('paused_from').$type<MatchState>(),
    /** The day agreed with the state: the first meeting, the call after a talk, the last visit. */
    agreedDay: date('agreed_day', { mode: 'string' }),
    /** Of an end: from whom the resident hears it, when that was, and whether they want somebody else. */
    whoTells: text('who_tells').$type<'neighbour' | 'staff'>(),
    residentToldAt: moment('resident_told_at'),
    seekAgain: boolean('seek_again').notNull().default(false),
    /** Who comes along, of two who help together. */
    partnerId: uuid('partner_id').references(() => volunteer.id, { onDelete: 'set null' }),
    /** In euros: the most that the neighbour pays in advance in one time. */
    moneyAtMost: integer('money_at_most'),
    /** Since when something is open; null when nothing is, and again when it is repaid. */
    advancedAt: moment('advanced_at'),
    outcome: text('outcome').$type<Outcome>(),
    endedAt: moment('ended_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('match_volunteer').on(table.volunteerId, table.state),
    index('match_agreed_day').on(table.agreedDay).where(sql`agreed_day is not null`),
    index('match_paused').on(table.pausedUntil).where(sql`state = 'paused'`),
    index('match_advanced').on(table.advancedAt).where(sql`advanced_at is not null`),
    index('match_partner').on(table.partnerId).where(sql`partner_id is not null`),
    index('match_request').on(table.helpRequestId),
  ],
)
