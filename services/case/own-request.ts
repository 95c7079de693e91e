import { and, eq, gt, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import type { Tx } from '../gate/transaction'

/** Which request this browser may open. */
export async function ownRequestId(tx: Tx, actor: Actor): Promise<string | null> {
  if (actor.kind !== 'visitor' || actor.capability === null) return null
  const { helpRequestId, tokenHash, expiresAt } = table.residentAccess
  const [row] = await tx
    .select({ id: helpRequestId })
    .from(table.residentAccess)
    .where(and(eq(tokenHash, actor.capability), gt(expiresAt, sql`now()`)))
  return row?.id ?? null
}
