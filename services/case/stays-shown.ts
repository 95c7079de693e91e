import { and, eq, ne, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

/** Neighbours who are at the home of this request now, for staff. */
export function staysOf(tx: Tx, helpRequestId: string) {
  const { stay, volunteerInLine } = table
  return tx
    .select({
      id: stay.id,
      state: stay.state,
      backBy: stay.backBy,
      volunteerName: sql<string>`${volunteerInLine.firstName} || ' ' || ${volunteerInLine.lastName}`,
      volunteerPhone: volunteerInLine.phone,
    })
    .from(stay)
    .innerJoin(volunteerInLine, eq(volunteerInLine.id, stay.volunteerId))
    .where(and(eq(stay.helpRequestId, helpRequestId), ne(stay.state, 'back')))
}
