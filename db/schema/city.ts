import { integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import type { CitySettings } from '@/domain/city/settings'
import { moment } from './columns'
import { user } from './user'

/** A city is data: one row. It may be older than a setting; db/city-settings.ts reads it complete. */
export const city = pgTable('city', {
  id: text('id').primaryKey(),
  settings: jsonb('settings').$type<CitySettings>().notNull(),
  /** Counts the changes, so that two admins do not write over each other. */
  version: integer('version').notNull().default(1),
})

/** Every change of the settings, by the version that it made. Append-only. */
export const cityChange = pgTable('city_change', {
  version: integer('version').primaryKey(),
  at: moment('at').notNull(),
  changedBy: uuid('changed_by')
    .notNull()
    .references(() => user.id),
  changes: jsonb('changes').$type<Readonly<Record<string, { from: unknown; to: unknown }>>>().notNull(),
})
