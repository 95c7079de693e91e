import { and, gt, inArray, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { statesThatAre } from '@/domain/kernel/state-table'
import { DAY } from '@/domain/kernel/time'
import type { AnswerHistory } from '@/domain/matching/chance/acceptance'
import { HALF_LIFE_DAYS, RECALLED_EXPOSURE } from '@/domain/matching/chance/history'
import { countsAgainst, DECLINE_REASONS, OFFER } from '@/domain/offer/offer-states'
import type { Tx } from '../gate/transaction'

/** What is older weighs an eighth at most. */
const REMEMBERED_DAYS = 3 * HALF_LIFE_DAYS

const EXCUSES = DECLINE_REASONS.filter((reason) => !countsAgainst(reason))

/**
 * Observed and expected yeses of all who were ever asked, from the offers themselves: the sums of `answerHistory`,
 * made where the rows are. How long a recalled offer stood open is not kept; it counts for the usual share.
 */
export async function answerHistories(tx: Tx, now: Date): Promise<ReadonlyMap<string, AnswerHistory>> {
  const { offer } = table
  const age = sql`extract(epoch from ${now.toISOString()}::timestamptz - ${offer.sentAt}) / 86400`
  // A yes that was taken back afterwards was still a yes.
  const yes = sql`(${offer.state} in ('accepted', 'recalled') and ${offer.answeredAt} is not null)`
  const baseline = sql`${offer.probability} / coalesce((${offer.askedFacts}->>'ratio')::float8, 1)`
  const weight = sql`power(0.5, (${age} / ${HALF_LIFE_DAYS}::float8)::float8)`
  const share = sql`case
    when ${yes} then 1
    when ${inArray(offer.state, ['recalled', 'taken_by_other'])} then ${RECALLED_EXPOSURE}::float8
    when ${and(inArray(offer.state, ['declined']), inArray(offer.declineReason, EXCUSES))} then 0
    else 1 end`
  const rows = await tx
    .select({
      id: offer.volunteerId,
      observedAccepts: sql<number>`coalesce(sum(${weight}) filter (where ${yes}), 0)::float8`,
      expectedAccepts: sql<number>`sum(${weight} * ${baseline} * ${share})::float8`,
    })
    .from(offer)
    .where(
      and(
        inArray(offer.state, statesThatAre(OFFER, 'settled')),
        // Without a chance of its own nothing was expected of it, and a yes would weigh against nothing.
        gt(offer.probability, 0),
        gt(offer.sentAt, new Date(now.getTime() - REMEMBERED_DAYS * DAY)),
      ),
    )
    .groupBy(offer.volunteerId)
  return new Map(rows.map(({ id, ...history }) => [id, history]))
}
