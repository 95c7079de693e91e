import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { tooManyMissed } from '@/domain/visit/noticed'
import type { VisitState } from '@/domain/visit/visit-states'
import { queueMail } from '../mail/queue'
import type { Act } from './act'
import { openDuty } from './duty'
import { moveVisit } from './transition'

type VisitRow = typeof table.visit.$inferSelect

/** How it went with the pair is also how the last visit went. */
export async function settleLastVisit(act: Act, matchId: string, to: 'done' | 'missed'): Promise<void> {
  const { visit } = table
  const [last] = await act.tx
    .select()
    .from(visit)
    .where(
      and(
        eq(visit.matchId, matchId),
        inArray(visit.state, ['planned', 'moved', 'unheard']),
        sql`lower(${visit.hours}) <= ${act.now.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(desc(visit.plannedOn))
    .limit(1)
    .for('update')
  if (!last) return
  await moveVisit(act, last, to, { saidBy: 'neighbour' })
  await (to === 'missed' ? noticeMissed(act, last) : thankForTheFirst(act, last))
}

/** Once, after the first visit; every week would be a machine that says thank you. */
export async function thankForTheFirst(act: Act, { id: visitId, matchId }: VisitRow): Promise<void> {
  const { visit } = table
  const went = await act.tx.$count(visit, and(eq(visit.matchId, matchId), eq(visit.state, 'done')))
  if (went === 1) await queueMail(act.tx, { template: 'visit-first', visitId, matchId })
}

/** Twice in a row nobody was there, as far as we know: the coordinator asks both. */
export async function noticeMissed(
  act: Act,
  { helpRequestId, matchId, volunteerId }: VisitRow,
): Promise<void> {
  const { visit } = table
  const latest: { state: VisitState }[] = await act.tx
    .select({ state: visit.state })
    .from(visit)
    .where(
      and(eq(visit.matchId, matchId), sql`lower(${visit.hours}) <= ${act.now.toISOString()}::timestamptz`),
    )
    .orderBy(desc(visit.plannedOn))
    .limit(8)
  if (tooManyMissed(latest.map(({ state }) => state)))
    await openDuty(act, 'visits_missed', {
      thing: 'match',
      thingId: matchId,
      helpRequestId,
      volunteerId,
      why: 'missed',
    })
}
