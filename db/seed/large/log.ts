import type { Client } from './copies'

/** Colleagues look a thing up about as often as they change it. */
const LOOKS = 100_000
/** Rows on a page of the work list, and how often such a page is opened. */
const [LINES, LISTS] = [50, 7]

/**
 * What was done and looked at, in the order in which it happened, and sealed month after month by the log's own seal. Only
 * the watch over snooping is off meanwhile: it weighs the last minutes, and these lines are years old.
 */
export async function growLog(client: Client): Promise<void> {
  await client.query('alter table audit_log disable trigger reading_watched')
  await client.query(`
    insert into audit_log (id, at, actor_kind, actor_id, operation, subject_id, verdict, detail, shown)
    select gen_random_uuid(), at, actor_kind, actor_id, operation, subject_id, verdict, detail, shown from (
      select t.at, t.actor_kind, t.actor_id, case t.thing when 'match' then 'match.approve' else 'help-request.' ||
          case t.to_state when 'ready' then 'mark-ready' else 'move' end end as operation,
        t.thing_id as subject_id, 'done' as verdict, '' as detail, '{}'::uuid[] as shown
        from transition t where t.thing in ('help_request', 'match') and t.actor_kind <> 'system'
      union all
      (select t.at - interval '1 minute', 'user', t.actor_id, 'help-request.detail', t.thing_id, 'read',
          'resident.name,resident.phone,resident.address', '{}'
        from transition t join "user" u on u.id = t.actor_id and u.role <> 'volunteer'
       where t.thing = 'help_request' order by hashtextextended(t.id::text, 0) limit ${LOOKS})
      union all
      select sheet.at + n * interval '11 hours', 'user', u.id, 'help-request.worklist', null, 'read', 'resident.name', sheet.ids
        from (select min(created_at) as at, array_agg(id) as ids
                from (select id, created_at, row_number() over (order by created_at, id) / ${LINES} as number from help_request) h group by number) sheet,
          generate_series(0, ${LISTS - 1}) n, lateral (select id from "user" where role in ('operator', 'coordinator') order by id offset n % 4 limit 1) u
    ) line where at < now() - interval '1 hour' order by at`)
  await client.query('alter table audit_log enable trigger reading_watched')
  await client.query(`select set_config('app.actor_kind', 'system', true)`)
  const { rows } = await client.query<{ month: string }>(`
    select date_trunc('month', at)::text as month from audit_log group by 1 order by 1`)
  for (const { month } of rows)
    await client.query(
      `select app.seal_audit(least($1::timestamptz + interval '1 month', now() - interval '10 minutes'))`,
      [month],
    )
  await client.query(`select set_config('app.actor_kind', '', true)`)
}

/** Letters are kept for three months: what went out in that time, without its words. */
export async function growLetters(client: Client): Promise<void> {
  await client.query(`
    insert into message (id, channel, template, values, reader, state, created_at, sent_at, settled_at)
    select gen_random_uuid(), 'mail', 'offer', jsonb_build_object('offerId', o.id), 'volunteer',
      case when o.state in ('accepted', 'declined') then 'answered' else 'sent' end, o.sent_at, o.sent_at + interval '1 minute', o.answered_at
      from offer o where o.sent_at > now() - interval '90 days' and not exists (select from message m where m.offer_id = o.id)`)
  await client.query(
    `update message set values = null where template = 'offer' and state = 'answered' and html is null`,
  )
}
