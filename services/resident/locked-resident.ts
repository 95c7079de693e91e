import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

export async function lockedResident(tx: Tx, id: string) {
  const [row] = await tx.select().from(table.resident).where(eq(table.resident.id, id)).for('update')
  return row ?? null
}
