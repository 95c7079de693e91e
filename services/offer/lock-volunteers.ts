import { sql } from 'drizzle-orm'
import type { Tx } from '../gate/transaction'

/**
 * Two coordinators who choose the same person at once, or two workers that ask from two lines: the second counts what the
 * first asked.
 */
export async function lockVolunteers(tx: Tx, ids: readonly string[]): Promise<void> {
  for (const id of [...new Set(ids)].sort())
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${id}, 0))`)
}
