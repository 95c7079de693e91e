import { and, asc, eq, inArray, isNull, lt, notInArray, or } from 'drizzle-orm'
import * as table from '@/db/schema'
import { WAITS_APART } from '@/domain/duty/apart'
import type { Tx } from '../gate/transaction'
import { endOfToday } from './end-of-today'

/** A letter is read in a minute; the rest stands on the list. */
const MOST = 15

/** What waits at the desk today for this colleague: theirs, and what nobody took, in the order in which it was promised. */
export async function deskWaiting(tx: Tx, { id }: { readonly id: string }, now: Date) {
  const { duty, helpRequest, neighbourhood } = table
  const free = and(eq(duty.ownerRole, 'staff'), isNull(duty.ownerId))
  const ours = and(isNull(duty.endedAt), lt(duty.dueAt, endOfToday(now)), or(eq(duty.ownerId, id), free))
  // A flood stands behind what people asked, as one line.
  const today = and(ours, notInArray(duty.why, [...WAITS_APART]))
  const first = await tx
    .select({ kind: duty.kind, why: duty.why, dueAt: duty.dueAt, place: neighbourhood.name })
    .from(duty)
    .leftJoin(helpRequest, eq(helpRequest.id, duty.helpRequestId))
    .leftJoin(neighbourhood, eq(neighbourhood.id, helpRequest.neighbourhoodId))
    .where(today)
    .orderBy(asc(duty.dueAt), asc(duty.id))
    .limit(MOST)
  const all = first.length < MOST ? first.length : await tx.$count(duty, today)
  const apart = await tx.$count(duty, and(ours, inArray(duty.why, [...WAITS_APART])))
  return { first, more: all - first.length, apart }
}
