import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

export async function lockedRequestWithResident(tx: Tx, id: string) {
  const [row] = await tx
    .select({ request: table.helpRequest, resident: table.resident })
    .from(table.helpRequest)
    .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
    .where(eq(table.helpRequest.id, id))
    .for('update', { of: table.helpRequest })
  return row ? { ...row, id: row.request.id, neighbourhoodId: row.request.neighbourhoodId } : null
}
