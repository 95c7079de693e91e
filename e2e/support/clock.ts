import { sql } from 'drizzle-orm'
import { ownerDb } from '@/db/client'
import { tendMatches } from '@/services/match/commands'
import { tendVisits } from '@/services/visit/commands'
import { done, quiet } from './inside'

/** Moves every day and moment of a request, and of all that hangs on it, this far back. What tells how long somebody may look stays. */
const MAKE_OLDER = sql`
  create or replace function pg_temp.make_older(request uuid, age interval) returns void language plpgsql as $older$
  declare part record; step interval;
  begin
    for part in
      select place.table_name as place, hang.column_name as hangs_by, string_agg(case place.udt_name
          when 'tstzrange' then format('%1$I = tstzrange(lower(%1$I) - $2, upper(%1$I) - $2)', place.column_name)
          else format('%1$I = (%1$I - $2)::%2$s', place.column_name, place.udt_name) end, ', ') as older
      from information_schema.columns place
      join information_schema.columns hang using (table_schema, table_name)
      where place.table_schema = 'public' and place.udt_name in ('timestamptz', 'date', 'tstzrange')
        and place.table_name in (select base.table_name from information_schema.tables base
          where base.table_schema = 'public' and base.table_type = 'BASE TABLE')
        and place.table_name <> 'resident_access'
        and (hang.column_name = 'help_request_id'
          or hang.column_name = 'id' and place.table_name = 'help_request'
          or hang.column_name = 'match_id' and not exists (select from information_schema.columns near
            where near.table_schema = 'public' and near.table_name = place.table_name and near.column_name = 'help_request_id'))
      group by 1, 2
    loop
      -- Far away first: one visit may not pass through the day of another.
      foreach step in array array[age + interval '36500 days', interval '-36500 days'] loop
        execute format('update %I set %s where %I in (select $1 union select id from match where help_request_id = $1)',
          part.place, part.older, part.hangs_by) using request, step;
      end loop;
    end loop;
  end $older$`

/** Work that waits for this request, its offers, its pair and its letters. */
const RESCHEDULE = (id: string, days: number) => sql`
  select graphile_worker.reschedule_jobs(array[job.id], run_at => job.run_at - make_interval(days => ${days}))
  from graphile_worker._private_jobs job
  where job.payload ->> 'helpRequestId' = ${id}
    or job.payload ->> 'offerId' in (select id::text from offer where help_request_id = ${id})
    or job.payload ->> 'matchId' in (select id::text from match where help_request_id = ${id})
    or job.payload ->> 'messageId' in (select id::text from message where help_request_id = ${id})`

/**
 * As if these days had passed for one request: the clock is everybody's, so what hangs on the request moves back
 * instead, the work that waits for it too. Then what time does by itself has its turn.
 */
export async function daysPass(helpRequestId: string, days: number): Promise<void> {
  await ownerDb().transaction(async (tx) => {
    await tx.execute(MAKE_OLDER)
    await tx.execute(sql`select pg_temp.make_older(${helpRequestId}, make_interval(days => ${days}))`)
    await tx.execute(RESCHEDULE(helpRequestId, days))
  })
  // What was due first goes first.
  await quiet()
  const time = { kind: 'system', task: 'story' } as const
  done(await tendMatches(time, {}))
  done(await tendVisits(time, {}))
  await quiet()
}
