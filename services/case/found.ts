import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'

/**
 * Whether a person is the one looked for: every word that was typed stands in their name, mail, telephone or address,
 * in any order, with or without accents. The database looks; see the migration of people's search.
 */
export const residentFound = (id: PgColumn, typed: string): SQL =>
  sql`${id} in (select app.residents_found(${typed}))`

export const volunteerFound = (id: PgColumn, typed: string): SQL =>
  sql`${id} in (select app.volunteers_found(${typed}))`
