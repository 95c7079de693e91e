import { date, integer, pgTable, pgView, text, uuid } from 'drizzle-orm/pg-core'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { Timing } from '@/domain/help-request/timing'
import type { TELLS } from '@/domain/match/ending'
import type { MatchState } from '@/domain/match/match-states'
import { createdAt, moment, momentRange } from './columns'
import { helpRequest } from './help-request'
import { volunteer } from './volunteer'

/** The address of a calendar: of one neighbour or of one request. Kept as a hash, made again from the salt. */
export const agendaFeed = pgTable('agenda_feed', {
  tokenHash: text('token_hash').primaryKey(),
  volunteerId: uuid('volunteer_id')
    .unique('agenda_feed_volunteer')
    .references(() => volunteer.id, { onDelete: 'cascade' }),
  helpRequestId: uuid('help_request_id')
    .unique('agenda_feed_request')
    .references(() => helpRequest.id, { onDelete: 'cascade' }),
  salt: text('salt').notNull(),
  createdAt: createdAt(),
})

/** A pair as an agenda may know it, for the two of it and their calendars. Who and where exactly is not in it. */
export const appointment = pgView('appointment', {
  id: uuid('id').notNull(),
  volunteerId: uuid('volunteer_id').notNull(),
  state: text('state').$type<MatchState>().notNull(),
  stateSince: moment('state_since').notNull(),
  agreedDay: date('agreed_day', { mode: 'string' }),
  whoTells: text('who_tells').$type<(typeof TELLS)[number]>(),
  visit: momentRange('visit'),
  /** The last change of when and whether somebody comes; it never goes back. */
  changedAt: moment('changed_at').notNull(),
  kind: text('kind').$type<HelpKind>(),
  neighbourhood: text('neighbourhood'),
  timing: text('timing').$type<Timing['kind']>(),
  slots: integer('slots').notNull(),
  visitSlot: integer('visit_slot'),
  seriesFrom: date('series_from', { mode: 'string' }),
  everyWeeks: integer('every_weeks').notNull(),
  /** The pair's own request, and the one in whose series it takes turns. */
  pairRequestId: uuid('pair_request_id').notNull(),
  seriesOf: uuid('series_of'),
}).existing()
