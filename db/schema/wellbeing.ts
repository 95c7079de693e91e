import { date, index, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { Sign } from '@/domain/wellbeing/signs'
import { id } from './columns'
import { helpRequest } from './help-request'
import { match } from './match'
import { volunteer } from './volunteer'

/** What a neighbour noticed at a visit; for the coordinator alone. */
export const wellbeing = pgTable(
  'wellbeing',
  {
    id: id(),
    helpRequestId: uuid('help_request_id')
      .notNull()
      .references(() => helpRequest.id, { onDelete: 'cascade' }),
    matchId: uuid('match_id')
      .notNull()
      .references(() => match.id, { onDelete: 'cascade' }),
    volunteerId: uuid('volunteer_id')
      .notNull()
      .references(() => volunteer.id),
    signs: text('signs').array().$type<Sign[]>().notNull(),
    toldOn: date('told_on', { mode: 'string' }).notNull(),
  },
  (table) => [
    unique('wellbeing_once').on(table.matchId, table.toldOn),
    index('wellbeing_request').on(table.helpRequestId, table.toldOn),
    index('wellbeing_told').on(table.toldOn),
  ],
)
