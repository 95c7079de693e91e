import { asc, eq, inArray, type SQL } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Tx } from '../gate/transaction'

/**
 * The one order in which a case is locked: the request, its offers, its matches, its worries; each by id. Whoever comes second
 * waits at the request and then reads what the first left, so that two changes never wait for each other in a circle.
 */
export async function lockedCase(tx: Tx, helpRequestId: string) {
  const request = await lockedRequest(tx, helpRequestId)
  if (!request) return null
  const { offer, match } = table
  const offers = await tx
    .select()
    .from(offer)
    .where(eq(offer.helpRequestId, helpRequestId))
    .orderBy(asc(offer.id))
    .for('update')
  const matches = await tx
    .select()
    .from(match)
    .where(eq(match.helpRequestId, helpRequestId))
    .orderBy(asc(match.id))
    .for('update')
  return { id: request.id, neighbourhoodId: request.neighbourhoodId, request, offers, matches }
}

export type Case = NonNullable<Awaited<ReturnType<typeof lockedCase>>>

/** A caring neighbour, or who is on the way to be one. */
export async function lockedNeighbour(tx: Tx, id: string) {
  const [row] = await tx.select().from(table.volunteer).where(eq(table.volunteer.id, id)).for('update')
  return row ?? null
}

export async function lockedRequest(tx: Tx, id: string) {
  const [row] = await tx.select().from(table.helpRequest).where(eq(table.helpRequest.id, id)).for('update')
  return row ?? null
}

/** The offer that is meant, with the whole case behind it. */
export async function lockedOffer(tx: Tx, which: SQL | undefined) {
  const { id, helpRequestId } = table.offer
  const [found] = await tx.select({ id, helpRequestId }).from(table.offer).where(which)
  const held = found ? await lockedCase(tx, found.helpRequestId) : null
  const offer = held?.offers.find((one) => one.id === found?.id)
  return held && offer ? { ...offer, held } : null
}

/** Of an offer that went to somebody else its neighbour no longer sees the request, but may hear why it is over. */
export async function closedOffer(tx: Tx, which: SQL | undefined) {
  const [offer] = await tx.select().from(table.offer).where(which)
  return offer ? { ...offer, held: null } : null
}

/** The match that is meant, with the whole case behind it. */
export async function lockedMatch(tx: Tx, matchId: string) {
  const { id, helpRequestId } = table.match
  const [found] = await tx.select({ helpRequestId }).from(table.match).where(eq(id, matchId))
  const held = found ? await lockedCase(tx, found.helpRequestId) : null
  const match = held?.matches.find((one) => one.id === matchId)
  return held && match ? { ...match, held } : null
}

/** Help that is over: its neighbour no longer sees whose it was, but may hear that it is over. */
export async function closedMatch(tx: Tx, matchId: string) {
  const [match] = await tx.select().from(table.match).where(eq(table.match.id, matchId))
  return match ? { ...match, held: null } : null
}

/**
 * The visit that is meant, alone: whoever speaks of it changes nothing of the pair. Staff work for the neighbourhood of
 * its request.
 */
export async function lockedVisit(tx: Tx, which: SQL | undefined) {
  const { visit, helpRequest } = table
  const [row] = await tx
    .select({ visit, neighbourhoodId: helpRequest.neighbourhoodId })
    .from(visit)
    .leftJoin(helpRequest, eq(helpRequest.id, visit.helpRequestId))
    .where(which)
    .for('update', { of: visit })
  return row ? { ...row.visit, neighbourhoodId: row.neighbourhoodId } : null
}

/** The worry that is meant, behind its request; or with its place when it has none. */
export async function lockedSignal(tx: Tx, signalId: string) {
  const { id, helpRequestId } = table.signal
  const [found] = await tx.select({ helpRequestId }).from(table.signal).where(eq(id, signalId))
  if (!found) return null
  const request = found.helpRequestId ? await lockedRequest(tx, found.helpRequestId) : null
  if (found.helpRequestId && !request) return null
  const [row] = await tx.select().from(table.signal).where(eq(id, signalId)).for('update')
  return row ? { ...row, neighbourhoodId: request ? request.neighbourhoodId : row.neighbourhoodId } : null
}

/** Several requests for asking, with who asks; always in the order of their ids. */
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
