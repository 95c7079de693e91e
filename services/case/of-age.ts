import { sql } from 'drizzle-orm'
import { type HelpKind, isBehindDoors } from '@/domain/help-request/kinds'
import type { Tx } from '../gate/transaction'

/** Not eighteen, and it happens in a home or in a car: asked before, or by whichever door, it goes no further. */
export async function isTooYoungFor(tx: Tx, volunteerId: string, kind: HelpKind | null): Promise<boolean> {
  if (kind === null || !isBehindDoors(kind)) return false
  const { rows } = await tx.execute<{ minor: boolean | null }>(
    sql`select app.is_minor(${volunteerId}) as minor`,
  )
  // What is not known is not in order.
  return rows[0]?.minor !== false
}
