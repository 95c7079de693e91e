import { and, eq, isNotNull } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

type Row = Pick<typeof table.message.$inferSelect, 'helpRequestId' | 'volunteerId' | 'reader' | 'template'>

/** Letters that answer what the reader just did. */
const OWN_DOORS: readonly string[] = ['sign-in', 'mail-confirm', 'mail-told']

/** Somebody asked to be left alone: no letter to them or about them, but those that they ask for themselves. */
export async function isFrozen(tx: Tx, row: Row): Promise<boolean> {
  const { helpRequest, resident, volunteer } = table
  if (row.volunteerId && row.reader === 'volunteer' && !OWN_DOORS.includes(row.template)) {
    const frozen = and(eq(volunteer.id, row.volunteerId), isNotNull(volunteer.restrictedAt))
    if ((await tx.$count(volunteer, frozen)) > 0) return true
  }
  if (!row.helpRequestId) return false
  const found = await tx
    .select({ id: resident.id })
    .from(helpRequest)
    .innerJoin(resident, eq(resident.id, helpRequest.residentId))
    .where(and(eq(helpRequest.id, row.helpRequestId), isNotNull(resident.restrictedAt)))
  return found.length > 0
}
