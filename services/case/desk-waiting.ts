import { and, asc, eq, isNull, lt, or } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'
import { endOfToday } from './end-of-today'

/** A letter is read in a minute; the rest stands on the list. */
const MOST = 15

/** What waits at the desk today for this colleague: theirs, and what nobody took, in the order in which it was promised. */
export async function deskWaiting(tx: Tx, { id }: { readonly id: string }, now: Date) {
  const { duty, helpRequest, neighbourhood } = table
  const free = and(eq(duty.ownerRole, 'staff'), isNull(duty.ownerId))
  const today = and(isNull(duty.endedAt), lt(duty.dueAt, endOfToday(now)), or(eq(duty.ownerId, id), free))
  const first = await tx
    .select({ kind: duty.kind, why: duty.why, dueAt: duty.dueAt, place: neighbourhood.name })
    .from(duty)
    .leftJoin(helpRequest, eq(helpRequest.id, duty.helpRequestId))
    .leftJoin(neighbourhood, eq(neighbourhood.id, helpRequest.neighbourhoodId))
    .where(today)
    .orderBy(asc(duty.dueAt), asc(duty.id))
    .limit(MOST)
  const all = first.length < MOST ? first.length : await tx.$count(duty, today)
  return { first, more: all - first.length }
}
