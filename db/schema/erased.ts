import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { ErasedKind } from '@/domain/privacy/erasure'
import { moment } from './columns'

/** Who was erased. A number and a date: enough to erase again what a backup brings back. */
export const erased = pgTable('erased', {
  id: uuid('id').primaryKey(),
  kind: text('kind').$type<ErasedKind>().notNull(),
  at: moment('at').notNull(),
})
