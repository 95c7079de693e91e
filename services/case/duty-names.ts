import { type SQLWrapper, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { lastPutOff } from '@/domain/duty/put-off'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'

/** Whom a duty is about, by name. */
export const DUTY_NAMES = {
  residentName: table.resident.name,
  volunteerName: sql<
    string | null
  >`trim(${table.volunteerInLine.firstName} || ' ' || ${table.volunteerInLine.lastName})`,
}

/** The number to dial while such a call is open, also of a neighbour from elsewhere; else null. */
export const numberToCall = (dutyId: SQLWrapper) => sql<string | null>`app.number_to_call(${dutyId})`

/** Each with the last day to which it may be put off now, or null. */
export async function withHands<D extends Parameters<typeof lastPutOff>[0]>(
  tx: Tx,
  duties: readonly D[],
  now: Date,
) {
  const practice = await practiceIn(tx)
  return duties.map((one) => ({ ...one, putOffUntil: lastPutOff(one, now.getTime(), practice) }))
}
