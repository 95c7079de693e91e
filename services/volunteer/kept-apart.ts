import { and, eq, isNull, notInArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

/** Whom a neighbour is kept apart from, and for whom else they were asked; as far as the reader may see. */
export async function keptApart(tx: Tx, volunteerId: string) {
  const { volunteerBlock, resident, offer, helpRequest } = table
  const apart = await tx
    .select({ id: resident.id, name: resident.name, wishedBy: volunteerBlock.wishedBy })
    .from(volunteerBlock)
    .innerJoin(resident, eq(resident.id, volunteerBlock.residentId))
    .where(and(eq(volunteerBlock.volunteerId, volunteerId), isNull(resident.mergedInto)))
    .orderBy(resident.name)
  const ids = apart.map((one) => one.id)
  const known = await tx
    .selectDistinct({ id: resident.id, name: resident.name })
    .from(offer)
    .innerJoin(helpRequest, eq(helpRequest.id, offer.helpRequestId))
    .innerJoin(resident, eq(resident.id, helpRequest.residentId))
    .where(and(eq(offer.volunteerId, volunteerId), ids.length > 0 ? notInArray(resident.id, ids) : undefined))
    .orderBy(resident.name)
  return { apart, known }
}
