import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

export async function lockedVolunteer(tx: Tx, id: string) {
  const [row] = await tx.select().from(table.volunteer).where(eq(table.volunteer.id, id)).for('update')
  return row ?? null
}
