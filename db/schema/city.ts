import { jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import type { CitySettings } from '@/domain/city/settings'

/** A city is data: one row. */
export const city = pgTable('city', {
  id: text('id').primaryKey(),
  settings: jsonb('settings').$type<CitySettings>().notNull(),
})
