import { and, eq, isNull, or } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'

/** In which of two somebody stands, on whichever side. */
export const ofNeighbour = (id: string) => or(eq(table.duo.volunteerId, id), eq(table.duo.partnerId, id))

/** A code that nobody typed yet opens nothing any more. */
export async function dropCode(tx: Tx, volunteerId: string): Promise<void> {
  await tx.delete(table.duo).where(and(eq(table.duo.volunteerId, volunteerId), isNull(table.duo.agreedAt)))
}

/**
 * From now on they do not help together: nothing of it is kept, and whom they helped together the first one helps alone.
 * The other one hears it, without a reason. False when there was nothing to end.
 */
export async function part(tx: Tx, id: string): Promise<boolean> {
  const [ended] = await tx.delete(table.duo).where(ofNeighbour(id)).returning()
  if (!ended) return false
  const { volunteerId, partnerId } = ended
  const other = volunteerId === id ? partnerId : volunteerId
  if (other !== null) await queueMail(tx, { template: 'duo-ended', volunteerId: other, otherId: id })
  return true
}
