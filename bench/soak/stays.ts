import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import type { Closer } from '@/scripts/start/closing'

export interface StayFigures {
  readonly stays: number
  readonly kills: number
  /** Told once, and how long after it was due, at most. */
  readonly once: number
  readonly slowestMs: number
  /** Never told, or more than once: must be 0. */
  readonly never: number
  readonly twice: number
}

interface Plan {
  readonly stays: number
  /** They fall due one after the other within this time. */
  readonly seconds: number
  readonly kills: number
}

/** Looked for dead workers so often; as the product does. */
const SWEEP_MS = 15_000
/** Nothing may be told later than this. */
const WITHIN_MS = 60_000

/** So many neighbours, each at somebody's home, who are reminded and will say nothing. */
const ALL_THERE = `
  with home as (insert into resident (id, name, phone) values (gen_random_uuid(), 'Maria Peeters', '+3215000003') returning id),
  numbers as (select n, gen_random_uuid() as wish, gen_random_uuid() as person from generate_series(1, $1::int) n),
  wishes as (insert into help_request (id, reference, resident_id, channel, state, state_since, due_at, kind, timing, slots)
    select wish, '4729', home.id, 'phone', 'ongoing', now(), now() + interval '1 year', 'WALK', 'weekly', 1 from numbers, home returning id),
  people as (insert into volunteer (id, first_name, phone, email, state, state_since, kinds, slots, lat, lon, agreement_signed_at)
    select person, 'Ann', '+3215' || lpad(n::text, 6, '0'), 'ann' || n || '@test.invalid', 'active', now(), '{WALK}', 1, 51, 4, now() from numbers returning id),
  asked as (insert into offer (id, help_request_id, volunteer_id, state, token_hash, sent_at, expires_at, answered_at)
    select gen_random_uuid(), wish, person, 'accepted', person::text, now(), now(), now() from numbers returning id, help_request_id, volunteer_id),
  lies as (insert into "user" (id, email, role) values (gen_random_uuid(), gen_random_uuid() || '@stad.invalid', 'coordinator') returning id),
  pairs as (insert into match (id, help_request_id, offer_id, volunteer_id, state, state_since, resident_said_yes_at, consent_how, approved_by, approved_at, first_contact_at)
    select gen_random_uuid(), help_request_id, asked.id, volunteer_id, 'active', now(), now(), 'phone', lies.id, now(), now() from asked, lies returning id, help_request_id, volunteer_id),
  there as (insert into stay (id, help_request_id, match_id, volunteer_id, arrived_at, back_by, state, state_since, next_at)
    select gen_random_uuid(), help_request_id, id, volunteer_id, now(), due - interval '30 minutes', 'reminded', now(), due
      from (select p.*, now() + $3 * interval '1 second' + row_number() over () * ($2 / $1::float8) * interval '1 second' as due from pairs p) p
    returning id, next_at)
  select app.enqueue('tend-stays', '{}', at, 'stays:' || extract(epoch from at) * 1000)
    from (select distinct to_timestamp(ceil(extract(epoch from next_at) / 5) * 5) as at from there) due`

const FIGURES = `
  select count(*)::int as stays,
    count(*) filter (where told = 1)::int as once, count(*) filter (where told = 0)::int as never,
    count(*) filter (where told > 1 or climbed > 1)::int as twice,
    coalesce(max(slow), 0)::int as "slowestMs"
  from (select s.id,
      (select count(*) from duty d where d.thing_id = s.id and d.kind = 'not_back' and d.why = 'overdue') as told,
      (select count(*) from transition t where t.thing_id = s.id and t.to_state = 'overdue') as climbed,
      (select extract(epoch from min(d.opened_at) - (s.back_by + interval '30 minutes')) * 1000 from duty d where d.thing_id = s.id) as slow
    from stay s) one`

/** The background work of the product, killed again and again while neighbours fall silent; each start goes on where the last was. */
export async function silentStays(
  pool: pg.Pool,
  url: string,
  plan: Plan,
  open: Closer[],
): Promise<StayFigures> {
  const running = new Set<ChildProcess>()
  open.push(async () => {
    for (const child of running) child.kill('SIGKILL')
  })
  async function begin(): Promise<ChildProcess> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bench/soak/watcher.ts', String(SWEEP_MS)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ZB_EMBEDDED_URL: url },
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    await once(child.stdout, 'data')
    return child
  }
  let child = await begin()
  await pool.query(ALL_THERE, [plan.stays, plan.seconds, 2])
  const pause = ((plan.seconds + 2) * 1000) / (plan.kills + 1)
  for (let kill = 0; kill < plan.kills; kill++) {
    await setTimeout(pause)
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    child = await begin()
  }
  const end = Date.now() + plan.seconds * 1000 + WITHIN_MS
  let figures = await figuresOf(pool, plan)
  while (figures.never > 0 && Date.now() < end) {
    await setTimeout(500)
    figures = await figuresOf(pool, plan)
  }
  const gone = once(child, 'exit')
  child.kill('SIGKILL')
  await gone
  return figures
}

async function figuresOf(pool: pg.Pool, { kills }: Plan): Promise<StayFigures> {
  const { rows } = await pool.query<Omit<StayFigures, 'kills'>>(FIGURES)
  const [row] = rows
  if (!row) throw new Error('no figures')
  return { ...row, kills }
}
