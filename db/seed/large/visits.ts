import { CITY_TIME_ZONE } from '@/domain/kernel/time'
import { HORIZON_DAYS } from '@/domain/visit/series'
import type { Client } from './copies'

/** Weeks that help went on which the demo, told in a hurry, ends after a few days. */
const WEEKS = 30
/** One series in so many visits was left out, and one was never heard of. */
const LEFT_OUT = 17
const MISSED = 71

/** Weekly help as a city knows it: for months, with a row for each visit. */
export async function growVisits(client: Client): Promise<void> {
  await client.query(`
    create temp table stretched on commit drop as
    select h.id, m.id as match_id, least(${WEEKS} * interval '7 days', now() - m.ended_at - interval '4 days') as by
      from help_request h join match m on m.help_request_id = h.id
     where h.timing = 'weekly' and h.slots > 0 and m.state = 'done' and m.outcome = 'good' and m.ended_at < now() - interval '12 days'`)
  await client.query(
    `update match m set ended_at = ended_at + s.by, state_since = state_since + s.by from stretched s where m.id = s.match_id`,
  )
  await client.query(
    `update help_request h set state_since = state_since + s.by from stretched s where h.id = s.id`,
  )
  await client.query(`
    update transition t set at = at + s.by from stretched s
     where t.help_request_id = s.id and t.to_state in ('done', 'ended', 'closed', 'withdrawn')`)
  await client.query(`
    create temp table series on commit drop as
    select h.id, m.id as match_id, m.volunteer_id, (m.approved_at at time zone '${CITY_TIME_ZONE}')::date + 1 as first,
      case when m.ended_at is null then current_date + ${HORIZON_DAYS} else (m.ended_at at time zone '${CITY_TIME_ZONE}')::date end as last,
      round(log(2, (h.slots & -h.slots)::numeric))::int as slot
      from help_request h join match m on m.help_request_id = h.id
     where h.timing = 'weekly' and h.slots > 0 and m.approved_at is not null and h.state in ('ongoing', 'done', 'ended', 'closed')
       and (m.state = 'done' or h.state = 'ongoing')`)
  await client.query(
    `update help_request h set visit_slot = s.slot, series_from = s.first from series s where h.id = s.id`,
  )
  await client.query(`
    insert into visit (id, help_request_id, match_id, volunteer_id, planned_on, hours, state, state_since, said_by, asked_at)
    select gen_random_uuid(), s.id, s.match_id, s.volunteer_id, day, tstzrange(v.begins, v.begins + interval '2 hours'),
      case when v.begins > now() - interval '1 day' then 'planned' when v.lot % ${LEFT_OUT} = 0 then 'skipped' when v.lot % ${MISSED} = 0 then 'missed' else 'done' end,
      least(v.begins + interval '3 hours', now()), case when v.begins < now() - interval '1 day' then 'neighbour' end,
      case when v.begins < now() - interval '1 day' then v.begins + interval '3 hours' end
      from series s
      cross join lateral (select s.first + (s.slot / 3 - extract(isodow from s.first)::int + 8) % 7 as on_day) f
      cross join lateral (select d::date as day from generate_series(f.on_day, s.last, interval '7 days') d) days
      cross join lateral (select (day + make_interval(hours => (array[9, 14, 18])[1 + s.slot % 3])) at time zone '${CITY_TIME_ZONE}' as begins,
        (hashtextextended(s.id::text || day, 0) & 65535)::int as lot) v
    on conflict do nothing`)
}
