import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { statesThatAre } from '@/domain/kernel/state-table'
import { addDays, localDate } from '@/domain/kernel/time'
import { MATCH } from '@/domain/match/match-states'
import { sendingMoment } from '@/domain/offer/expiry'
import { askAt, unheardAt } from '@/domain/visit/noticed'
import { HORIZON_DAYS } from '@/domain/visit/series'

import type { Act } from '../case/act'
import { endDuties } from '../case/duty'
import { lockedRequest } from '../case/lock'
import { noticeMissed } from '../case/settle-visit'
import { moveVisit } from '../case/transition'
import { command } from '../gate/command'
import { practiceIn } from '../gate/settings'
import { queueMail } from '../mail/queue'
import { plan } from './plan'

/** So that one run stays short; the next goes on. */
const AT_ONCE = 200

type VisitRow = typeof table.visit.$inferSelect

/** Visits that wait for a word, and whose day is over. */
function over(act: Act, ...states: VisitRow['state'][]): Promise<VisitRow[]> {
  const { visit } = table
  return act.tx
    .select()
    .from(visit)
    .where(
      and(inArray(visit.state, states), sql`upper(${visit.hours}) <= ${act.now.toISOString()}::timestamptz`),
    )
    .orderBy(asc(visit.plannedOn), asc(visit.id))
    .limit(AT_ONCE)
    .for('update', { skipLocked: true })
}

/** Nobody said how it went: the neighbour is asked once, and silence after that is noticed. */
async function noticeSilence(act: Act): Promise<number> {
  const now = act.now.getTime()
  const { asking } = await practiceIn(act.tx)
  const silent = await over(act, 'planned', 'moved')
  for (const one of silent) {
    if (one.askedAt === null) {
      if (askAt(one.hours.to.getTime()) > now) continue
      const runAt = new Date(sendingMoment(now, asking))
      await act.tx.update(table.visit).set({ askedAt: act.now }).where(eq(table.visit.id, one.id))
      await queueMail(act.tx, { template: 'visit-asked', visitId: one.id, matchId: one.matchId }, { runAt })
    } else if (unheardAt(one.askedAt.getTime()) <= now) {
      await moveVisit(act, one, 'unheard', { reason: 'unheard' })
      await noticeMissed(act, one)
    }
  }
  return silent.length
}

/** The day came, and nobody was found or chosen for it. */
async function letGo(act: Act): Promise<number> {
  const late = await over(act, 'uncovered', 'sought')
  for (const one of late) {
    await moveVisit(act, one, 'skipped', { reason: 'day-over' })
    await endDuties(act, one.id, 'cover_visit')
  }
  return late.length
}

/** Series whose visits run short. */
async function planAhead(act: Act): Promise<number> {
  const { match, helpRequest, visit } = table
  const until = addDays(localDate(act.now.getTime()), HORIZON_DAYS - 14)
  const rows = await act.tx
    .selectDistinct({ id: sql<string>`coalesce(${helpRequest.seriesOf}, ${helpRequest.id})` })
    .from(match)
    .innerJoin(helpRequest, eq(helpRequest.id, match.helpRequestId))
    .where(
      and(
        inArray(match.state, statesThatAre(MATCH, 'visible')),
        isNull(match.endedAt),
        eq(helpRequest.timing, 'weekly'),
        sql`not exists (select 1 from ${visit} where ${visit.helpRequestId} = coalesce(${helpRequest.seriesOf}, ${helpRequest.id}) and ${visit.plannedOn} > ${until}::date)`,
      ),
    )
    .limit(AT_ONCE)
  for (const { id } of rows) {
    const request = await lockedRequest(act.tx, id)
    if (request) await plan(act, request)
  }
  return rows.length
}

/** What time does with visits: asks once, notices silence, lets go of what nobody covered, plans ahead. Repeatable. */
export const tendVisits = command({
  name: 'visit.tend',
  input: z.strictObject({}),
  subject: async () => ({}),
  decide: isSystem,
  run: async ({ tx, actor, now }) => {
    const act = { tx, actor, now }
    const silent = await noticeSilence(act)
    const left = await letGo(act)
    const planned = await planAhead(act)
    return ok({ silent, left, planned })
  },
})
