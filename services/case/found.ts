import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { Tx } from '../gate/transaction'

/**
 * Whether a person is the one looked for: every word that was typed stands in their name, mail, telephone or address,
 * in any order, with or without accents. The database looks; see the migration of people's search.
 */
export const residentFound = (id: PgColumn, typed: string): SQL =>
  sql`${id} in (select app.residents_found(${typed}))`

export const volunteerFound = (id: PgColumn, typed: string): SQL =>
  sql`${id} in (select app.volunteers_found(${typed}))`

const ids = z.array(z.object({ id: z.string() }))

/** The same, looked up once for several questions about them. */
export async function residentsFound(tx: Tx, typed: string): Promise<string[]> {
  const { rows } = await tx.execute(sql`select app.residents_found(${typed}) as id`)
  return ids.parse(rows).map(({ id }) => id)
}
