import { and, desc, eq, gt, isNotNull, notInArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import { DAY } from '@/domain/kernel/time'
import { failedClauses } from '@/domain/matching/eligibility/clauses'
import { UNASKED_DAYS, type UnaskedWhy, whyUnasked } from '@/domain/volunteer/unasked'
import type { Tx } from '../gate/transaction'
import { cityWalking } from '../geo/city-walking'
import { factsOfRequest, volunteerFacts } from './offer-facts'

/** So many of the newest requests say enough. */
const MOST = 200

/** Requests that were never ours to ask for. */
const NEVER_ASKED = ['unverified', 'not_ours', 'duplicate', 'deceased', 'moved'] as const

/**
 * Why this neighbour was not asked for six weeks, by the rules of the matching itself; null for who was asked, who pauses,
 * who is with us for a shorter time, and who misses something on the start list: that they hear in another letter.
 */
export async function unaskedWhy(tx: Tx, volunteerId: string, now: Date): Promise<UnaskedWhy | null> {
  const { helpRequest, resident, volunteer } = table
  const since = now.getTime() - UNASKED_DAYS * DAY
  const [who] = await tx.select().from(volunteer).where(eq(volunteer.id, volunteerId))
  const [own] = who ? await volunteerFacts(tx, { id: volunteerId }, now, [volunteerId]) : []
  if (!who || !own) return null
  const { active, startDone, pausedUntil, lastAskedAt, point } = own.facts
  const rests = pausedUntil !== null && pausedUntil > since
  if (!active || !startDone || rests) return null
  if (who.stateSince.getTime() > since || (lastAskedAt ?? 0) > since) return null
  const rows = await tx
    .select({ request: helpRequest, resident })
    .from(helpRequest)
    .innerJoin(resident, eq(resident.id, helpRequest.residentId))
    .where(
      and(
        gt(helpRequest.createdAt, new Date(since)),
        isNotNull(helpRequest.kind),
        notInArray(helpRequest.state, [...NEVER_ASKED]),
      ),
    )
    .orderBy(desc(helpRequest.createdAt))
    .limit(MOST)
  const walking = await cityWalking(tx)
  const kept = rows.flatMap((row) => {
    const facts = factsOfRequest(row, { declinedBy: [], askedBefore: [], whose: [] })
    if (!facts) return []
    const from = { lat: facts.lat, lon: facts.lon, street: row.resident.street ?? undefined }
    const walk = point ? walking.metres(from, { ...point, street: own.street ?? undefined }).metres : null
    return [failedClauses(facts, own.facts, walk, now.getTime()).map(({ clause }) => clause)]
  })
  return whyUnasked(kept)
}
