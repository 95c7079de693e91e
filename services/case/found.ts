import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import { asListed } from '@/domain/address'
import type { Tx } from '../gate/transaction'

/**
 * Whether a person is the one looked for: every word that was typed stands in their name, mail, telephone or address,
 * in any order, with or without accents, also with the short forms of a street written out. The database looks; see the
 * migration of people's search.
 */
export const residentFound = (id: PgColumn, typed: string): SQL => sql`${id} in (${residentIds(typed)})`

export const volunteerFound = (id: PgColumn, typed: string): SQL =>
  sql`${id} in (${eachSpelling(typed, (one) => sql`select app.volunteers_found(${one}) as id`)})`

const residentIds = (typed: string) =>
  eachSpelling(typed, (one) => sql`select app.residents_found(${one}) as id`)

/** As it was typed, and as our list of addresses would spell it. */
const eachSpelling = (typed: string, look: (spelling: string) => SQL): SQL =>
  sql.join([...new Set([typed, asListed(typed) ?? typed])].map(look), sql` union `)

const ids = z.array(z.object({ id: z.string() }))

/** The same, looked up once for several questions about them. */
export async function residentsFound(tx: Tx, typed: string): Promise<string[]> {
  const { rows } = await tx.execute(residentIds(typed))
  return ids.parse(rows).map(({ id }) => id)
}
