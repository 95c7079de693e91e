import { and, desc, gt, inArray, isNotNull, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { statesThatAre } from '@/domain/kernel/state-table'
import { CITY_TIME_ZONE, DAY } from '@/domain/kernel/time'
import type { EndedAsk } from '@/domain/matching/chance/ended-ask'
import type { AskOutcome } from '@/domain/matching/chance/history'
import { HARD_LIMITS } from '@/domain/matching/eligibility/limits'
import { hoursWithin } from '@/domain/matching/waves/hours'
import { countsAgainst, OFFER } from '@/domain/offer/offer-states'
import type { Tx } from '../../gate/transaction'

const AWAKE = [HARD_LIMITS.earliestHour, HARD_LIMITS.latestHour] as const
const DAYS = 365
/** Enough for any city's year; more would only take longer. */
const MOST = 20_000

type OfferRow = typeof table.offer.$inferSelect

/** A yes that was taken back afterwards was still a yes. */
function outcomeOf({ state, answeredAt, declineReason }: OfferRow): AskOutcome {
  if (state === 'declined') return countsAgainst(declineReason) ? 'declined' : 'excused'
  if (answeredAt !== null) return 'accepted'
  return state === 'expired' ? 'silent' : 'recalled'
}

/** The city's own asks of a year that have ended, the oldest first. */
export async function endedAsks(tx: Tx, now: Date): Promise<EndedAsk[]> {
  const { offer, transition } = table
  const rows = await tx
    .select({
      offer,
      // With its table: a bare "id" would be that of the transition itself.
      endedAt: sql<Date | null>`(select min(t.at) from ${transition} t
        where t.thing = 'offer' and t.thing_id = ${offer}."id" and t.from_state = 'sent')`.mapWith(
        offer.sentAt,
      ),
    })
    .from(offer)
    .where(
      and(
        isNotNull(offer.askedFacts),
        inArray(offer.state, statesThatAre(OFFER, 'settled')),
        gt(offer.sentAt, new Date(now.getTime() - DAYS * DAY)),
      ),
    )
    .orderBy(desc(offer.sentAt), desc(offer.id))
    .limit(MOST)
  return rows.toReversed().flatMap(({ offer: ask, endedAt }) => {
    const { askedFacts: asked, sentAt, answeredAt, expiresAt } = ask
    if (asked === null || sentAt === null) return []
    const until = answeredAt ?? endedAt ?? expiresAt ?? sentAt
    const openHours = hoursWithin(sentAt.getTime(), until.getTime(), AWAKE, CITY_TIME_ZONE)
    return [{ asked, outcome: outcomeOf(ask), openHours }]
  })
}
