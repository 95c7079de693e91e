import { and, eq, exists, inArray, or, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import * as table from '@/db/schema'
import { SILENT_STATES } from '@/domain/help-request/ends'
import type { Tx } from '../gate/transaction'

/** What a mail in the queue may be about. */
interface About {
  readonly helpRequestId?: string
  readonly offerId?: string
  readonly matchId?: string
  readonly visitId?: string
}

/**
 * Is this about somebody of whom nothing may be written any more? A mail that waited in the queue when the person died
 * is not sent, whatever of theirs it was about.
 */
export async function isSilenced(tx: Tx, values: Readonly<Record<string, unknown>> | null): Promise<boolean> {
  const { helpRequestId, offerId, matchId, visitId } = (values ?? {}) as About
  const { helpRequest, offer, match, visit } = table
  const about = [
    helpRequestId ? eq(helpRequest.id, helpRequestId) : undefined,
    offerId
      ? inArray(
          helpRequest.id,
          tx.select({ id: offer.helpRequestId }).from(offer).where(eq(offer.id, offerId)),
        )
      : undefined,
    matchId
      ? inArray(
          helpRequest.id,
          tx.select({ id: match.helpRequestId }).from(match).where(eq(match.id, matchId)),
        )
      : undefined,
    visitId
      ? inArray(
          helpRequest.id,
          tx.select({ id: visit.helpRequestId }).from(visit).where(eq(visit.id, visitId)),
        )
      : undefined,
  ].filter((one) => one !== undefined)
  if (about.length === 0) return false
  const theirs = alias(helpRequest, 'theirs')
  const ended = tx
    .select({ one: sql`1` })
    .from(theirs)
    .where(and(eq(theirs.residentId, helpRequest.residentId), inArray(theirs.state, [...SILENT_STATES])))
  const rows = await tx
    .select({ id: helpRequest.id })
    .from(helpRequest)
    .where(and(or(...about), exists(ended)))
    .limit(1)
  return rows.length > 0
}
