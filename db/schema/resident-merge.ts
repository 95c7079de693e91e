import { boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
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
    relationIds: uuid('relation_ids').array().notNull().default([]),
    consentIds: uuid('consent_ids').array().notNull().default([]),
    numberIds: uuid('number_ids').array().notNull().default([]),
    numbersCopied: text('numbers_copied').array().notNull().default([]),
    /** The kept one had no telephone and took the other's. */
    phoneTaken: boolean('phone_taken').notNull().default(false),
    wishesAdded: text('wishes_added').array().notNull().default([]),
    topicsAdded: text('topics_added').array().notNull().default([]),
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
