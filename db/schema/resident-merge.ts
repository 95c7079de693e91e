import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { id, moment } from './columns'
import { resident } from './resident'
import { user } from './user'

/** Two records were found to be one person; what moved stands here, so that it can move back. */
export const residentMerge = pgTable(
  'resident_merge',
  {
    id: id(),
    keptId: uuid('kept_id')
      .notNull()
      .references(() => resident.id, { onDelete: 'cascade' }),
    mergedId: uuid('merged_id')
      .notNull()
      .references(() => resident.id, { onDelete: 'cascade' }),
    requestIds: uuid('request_ids').array().notNull(),
    correctionIds: uuid('correction_ids').array().notNull(),
    /** Neighbours kept apart from the other record, and so from this one. */
    apartFrom: uuid('apart_from').array().notNull(),
    by: uuid('by')
      .notNull()
      .references(() => user.id),
    at: moment('at').notNull(),
    undoneAt: moment('undone_at'),
  },
  (table) => [
    index('resident_merge_kept').on(table.keptId),
    index('resident_merge_merged').on(table.mergedId),
  ],
)
