import { and, eq, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { lockedRequest } from '../case/lock'
import type { Tx } from '../gate/transaction'

/** A duty behind its request, with the neighbourhood that it belongs to. */
export async function lockedDuty(tx: Tx, id: string) {
  const { duty, helpRequest, volunteer, signal } = table
  const [about] = await tx
    .select({
      helpRequestId: duty.helpRequestId,
      neighbourhoodId: sql<
        string | null
      >`case when ${duty.helpRequestId} is null then coalesce(${volunteer.neighbourhoodId}, ${signal.neighbourhoodId}) else ${helpRequest.neighbourhoodId} end`,
    })
    .from(duty)
    .leftJoin(helpRequest, eq(helpRequest.id, duty.helpRequestId))
    .leftJoin(volunteer, eq(volunteer.id, duty.volunteerId))
    .leftJoin(signal, and(eq(duty.kind, 'worry'), eq(signal.id, duty.thingId)))
    .where(eq(duty.id, id))
  if (!about) return null
  if (about.helpRequestId) await lockedRequest(tx, about.helpRequestId)
  const [row] = await tx.select().from(duty).where(eq(duty.id, id)).for('update')
  return row ? { ...row, neighbourhoodId: about.neighbourhoodId } : null
}
