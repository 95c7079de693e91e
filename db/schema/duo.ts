import { pgTable, pgView, text, uuid } from 'drizzle-orm/pg-core'
import type { DUO_HOW } from '@/domain/duo/duo'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { MatchState } from '@/domain/match/match-states'
import { id, moment } from './columns'
import { user } from './user'
import { volunteer } from './volunteer'

/** Two neighbours who help together, or a code that waits for the other one. Ended, it is gone. */
export const duo = pgTable('duo', {
  id: id(),
  volunteerId: uuid('volunteer_id')
    .notNull()
    .unique('duo_volunteer')
    .references(() => volunteer.id, { onDelete: 'cascade' }),
  partnerId: uuid('partner_id')
    .unique('duo_partner')
    .references(() => volunteer.id, { onDelete: 'cascade' }),
  /** By which a code is known again; it cannot be read from it. */
  codeKey: text('code_key').unique('duo_code_key'),
  invitedAt: moment('invited_at').notNull(),
  /** When both had said yes, and how we know. */
  agreedAt: moment('agreed_at'),
  how: text('how').$type<(typeof DUO_HOW)[number]>(),
  recordedBy: uuid('recorded_by').references(() => user.id),
})

/** Who comes along with whom now, for those two, the resident and staff. The name of the resident only for who comes along. */
export const comesAlong = pgView('comes_along', {
  matchId: uuid('match_id').notNull(),
  helpRequestId: uuid('help_request_id').notNull(),
  partnerId: uuid('partner_id').notNull(),
  partnerName: text('partner_name').notNull(),
  volunteerName: text('volunteer_name').notNull(),
  kind: text('kind').$type<HelpKind>(),
  state: text('state').$type<MatchState>().notNull(),
  residentName: text('resident_name'),
}).existing()
