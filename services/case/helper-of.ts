import { and, desc, eq, inArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import { statesThatAre } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import type { Tx } from '../gate/transaction'

/** Whom a resident may know by name, and by a photo where there is one: who comes, while help goes on. */
export async function helperOf(tx: Tx, helpRequestId: string) {
  const { match, volunteer, neighbourPhoto } = table
  const [helper] = await tx
    .select({ id: volunteer.id, firstName: volunteer.firstName, photoAt: neighbourPhoto.setAt })
    .from(match)
    .innerJoin(volunteer, eq(volunteer.id, match.volunteerId))
    .leftJoin(neighbourPhoto, eq(neighbourPhoto.volunteerId, volunteer.id))
    .where(and(eq(match.helpRequestId, helpRequestId), inArray(match.state, statesThatAre(MATCH, 'visible'))))
    .orderBy(desc(match.stateSince))
    .limit(1)
  return helper ?? null
}
