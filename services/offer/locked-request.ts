import { asc, eq, inArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

/** Always in the order of their ids: whoever locks several waits for others, and never in a circle. */
export async function lockedRequests(tx: Tx, ids: readonly string[]) {
  const rows = await tx
    .select({ request: table.helpRequest, resident: table.resident })
    .from(table.helpRequest)
    .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
    .where(inArray(table.helpRequest.id, [...ids]))
    .orderBy(asc(table.helpRequest.id))
    .for('update', { of: table.helpRequest })
  return rows.map((row) => ({ ...row, id: row.request.id, neighbourhoodId: row.request.neighbourhoodId }))
}

export async function lockedRequestWithResident(tx: Tx, id: string) {
  const [row] = await lockedRequests(tx, [id])
  return row ?? null
}
