import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

/** One list, as far as the reader may see it. */
export async function listOf(tx: Tx, id: string) {
  const [row] = await tx.select().from(table.neighbourList).where(eq(table.neighbourList.id, id))
  return row ?? null
}

export async function lockedList(tx: Tx, id: string) {
  const [row] = await tx
    .select()
    .from(table.neighbourList)
    .where(eq(table.neighbourList.id, id))
    .for('update')
  return row ?? null
}

/** Somebody of a list, as a neighbour of the quarter where they live. */
export async function lockedListed(tx: Tx, volunteerId: string) {
  const [row] = await tx
    .select()
    .from(table.volunteer)
    .where(eq(table.volunteer.id, volunteerId))
    .for('update')
  return row ?? null
}

export type List = NonNullable<Awaited<ReturnType<typeof listOf>>>
