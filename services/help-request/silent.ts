import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import { HELP_REQUEST } from '@/domain/help-request/help-request-states'
import { statesThatAre } from '@/domain/kernel/state-table'
import { silentBefore } from '@/domain/practice/calendar'
import type { Within } from '../gate/list'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'

/** More than these are no list but an alarm. */
const MOST = 20

/**
 * Who waits for help and about whom nothing was done or said for more than a working day: no step, call in vain, letter
 * or note. There should be nobody.
 */
export async function silentAmong(tx: Tx, within: Within<typeof table.helpRequest>, now: Date) {
  const { duty, message, note, resident, transition } = table
  const since = new Date(silentBefore(await practiceIn(tx), now.getTime())).toISOString()
  const said = sql`exists (
    select 1 from ${transition} t where t.help_request_id = ${within.id} and t.at >= ${since}
    union all select 1 from ${message} m where m.help_request_id = ${within.id} and m.sent_at >= ${since}
    union all select 1 from ${note} n where n.help_request_id = ${within.id} and n.created_at >= ${since}
    union all select 1 from ${duty} d where d.help_request_id = ${within.id} and (d.ended_at >= ${since} or d.last_tried_at >= ${since}))`
  return tx
    .select({ id: within.id, residentName: resident.name, stateSince: within.stateSince })
    .from(within)
    .innerJoin(resident, eq(resident.id, within.residentId))
    .where(and(inArray(within.state, statesThatAre(HELP_REQUEST, 'unhelped')), sql`not ${said}`))
    .orderBy(asc(within.stateSince))
    .limit(MOST)
}
