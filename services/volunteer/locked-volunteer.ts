import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import type { Tx } from '../gate/transaction'

export async function lockedVolunteer(tx: Tx, id: string) {
  const [row] = await tx.select().from(table.volunteer).where(eq(table.volunteer.id, id)).for('update')
  return row ?? null
}

/** The neighbour who is signed in. */
export const lockedSelf = (tx: Tx, actor: Actor) =>
  actor.kind === 'user' && actor.volunteerId !== null
    ? lockedVolunteer(tx, actor.volunteerId)
    : Promise.resolve(null)
