import { sql } from 'drizzle-orm'
import { statesThatAre } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { mayBecomePair, PROPOSED_WITHIN } from '@/domain/match/standing-pair'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import type { Act } from '../case/act'
import { endDuties, openDuty } from '../case/duty'

type Row = {
  readonly matchId: string
  readonly helpRequestId: string
  readonly volunteerId: string
  readonly good: readonly number[]
}

const ASKABLE = sql.param(statesThatAre(VOLUNTEER, 'askable'))
const RUNNING = sql.param(statesThatAre(MATCH, 'running'))

/**
 * It went well more than once between the same two, and nobody comes to this resident every week: somebody asks both.
 * Whatever they answer, it is never proposed again; nor to two who are kept apart.
 */
export async function proposePairs(act: Act, atOnce: number): Promise<number> {
  await takeBack(act)
  const since = new Date(act.now.getTime() - PROPOSED_WITHIN).toISOString()
  const { rows } = await act.tx.execute<Row>(sql`
    select distinct on (m.volunteer_id, who.person) m.id as "matchId", m.help_request_id as "helpRequestId",
        m.volunteer_id as "volunteerId", g.good
      from match m join help_request h on h.id = m.help_request_id join volunteer v on v.id = m.volunteer_id
      cross join lateral (select array_agg(s.same_id) as ids, min(s.same_id::text) as person from matching_same s
        where s.resident_id = h.resident_id and s.by_name) who
      cross join lateral (select array_agg(extract(epoch from o.state_since)::float8 * 1000) as good from matching_match o
        where o.resident_id = any (who.ids) and o.volunteer_id = m.volunteer_id
          and o.state = 'done' and o.outcome = 'good' and o.timing <> 'weekly') g
      where m.state = 'done' and m.outcome = 'good' and h.timing <> 'weekly' and m.state_since > ${since}::timestamptz
        and v.state = any (${ASKABLE}::text[]) and v.paused_until is null and v.restricted_at is null
        and cardinality(g.good) > 1
        and not exists (select 1 from matching_match w where w.resident_id = any (who.ids) and w.timing = 'weekly'
          and w.state = any (${RUNNING}::text[]))
        and not exists (select 1 from matching_block b where b.resident_id = any (who.ids) and b.volunteer_id = v.id)
        and not exists (select 1 from duty d join help_request asked on asked.id = d.help_request_id
          where d.kind = 'propose_pair' and d.volunteer_id = v.id and asked.resident_id = any (who.ids))
      order by m.volunteer_id, who.person, m.state_since desc`)
  const worth = rows.filter(({ good }) => mayBecomePair(good, act.now.getTime())).slice(0, atOnce)
  for (const { matchId: thingId, helpRequestId, volunteerId } of worth)
    await openDuty(act, 'propose_pair', { thing: 'match', thingId, helpRequestId, volunteerId, why: 'good' })
  return worth.length
}

/** Nobody is asked about a neighbour who does not help any more. */
async function takeBack(act: Act): Promise<void> {
  const { rows } = await act.tx.execute<{ thingId: string }>(sql`
    select d.thing_id as "thingId" from duty d join volunteer v on v.id = d.volunteer_id
      where d.kind = 'propose_pair' and d.ended_at is null and not v.state = any (${ASKABLE}::text[])`)
  for (const { thingId } of rows) await endDuties(act, thingId, 'propose_pair')
}
