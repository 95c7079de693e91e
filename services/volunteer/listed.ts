import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

/** From which list a neighbour came, and what they said to it; null for who signed up by themselves. */
export async function listedOf(tx: Tx, volunteerId: string) {
  const { listName, helpsSince, invitedAt, answeredAt } = table.listedNeighbour
  const [row] = await tx
    .select({ listName, helpsSince, invitedAt, answeredAt })
    .from(table.listedNeighbour)
    .where(eq(table.listedNeighbour.volunteerId, volunteerId))
  return row ?? null
}
