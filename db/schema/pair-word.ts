import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { PairWordState, WordKind, WordWriter } from '@/domain/match/pair-words'
import { createdAt, id, moment } from './columns'
import { helpRequest } from './help-request'
import { match } from './match'
import { user } from './user'
import { volunteer } from './volunteer'

/** What one of a pair said of the other, or for the other, in own words; the other reads it only after one of us did. */
export const pairWord = pgTable(
  'pair_word',
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
    kind: text('kind').$type<WordKind>().notNull(),
    writer: text('writer').$type<WordWriter>().notNull(),
    text: text('text').notNull(),
    state: text('state').$type<PairWordState>().notNull(),
    readBy: uuid('read_by').references(() => user.id),
    readAt: moment('read_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('pair_word_match').on(table.matchId, table.createdAt),
    index('pair_word_request').on(table.helpRequestId),
    index('pair_word_volunteer').on(table.volunteerId),
  ],
)
