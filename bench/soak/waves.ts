import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout } from 'node:timers/promises'
import type pg from 'pg'
import { addDays, atLocalHour, localDate } from '@/domain/kernel/time'
import type { Closer } from '@/scripts/start/closing'

export interface WaveFigures {
  readonly requests: number
  readonly kills: number
  /** Asks that left the line. */
  readonly asked: number
  /** Requests of which fewer were asked than this hour wants, and asks without their letter or their end. */
  readonly lost: number
  /** Asks that were made twice. */
  readonly doubled: number
  /** Asks outside the hours of the city. */
  readonly atNight: number
  /** Requests that nobody would look at again. */
  readonly forgotten: number
}

interface Plan {
  readonly requests: number
  /** They are looked at one after the other within this time, each three times over. */
  readonly seconds: number
  readonly kills: number
  /** What the clock says in the city. */
  readonly hour: number
}

const LINE = 4
/** Help that is asked of three side by side. */
const AT_ONCE = 3
/** Looked for dead workers so often. */
const SWEEP_MS = 2_000
const WITHIN_MS = 120_000

/** So many requests that seek, each with a line of neighbours of its own, and looks at them that come at the same time. */
const ALL_SEEK = `
  with numbers as (select n, gen_random_uuid() as wish, gen_random_uuid() as home from generate_series(1, $1::int) n),
  homes as (insert into resident (id, name, phone, lat, lon, neighbourhood_id)
    select home, 'Maria Peeters', '+3216' || lpad(n::text, 6, '0'), 51.028, 4.48, 'HERE' from numbers returning id),
  wishes as (insert into help_request (id, reference, resident_id, neighbourhood_id, channel, state, state_since, due_at, kind, timing, slots, languages)
    select wish, '4729', home, 'HERE', 'phone', 'seeking', now(), now() + interval '1 year', 'GROCERIES', 'soon', 2097151, '{nl}' from numbers returning id),
  line as (select wish, place, gen_random_uuid() as person, gen_random_uuid() as offer, row_number() over () as k
    from numbers, generate_series(0, ${LINE - 1}) place),
  people as (insert into volunteer (id, first_name, phone, email, state, state_since, kinds, slots, languages, mother_tongue, radius_metres, weekly_capacity, lat, lon, neighbourhood_id, agreement_signed_at)
    select person, 'Ann', '+3217' || lpad(k::text, 6, '0'), 'ann' || k || '@test.invalid', 'active', now(), '{GROCERIES}', 2097151, '{nl}', 'nl', 2000, 5, 51.028, 4.48, 'HERE', now() from line returning id),
  offers as (insert into offer (id, help_request_id, volunteer_id, state, rank, token_hash, probability)
    select offer, wish, person, 'waiting', place, offer::text, 0.3 from line returning id)
  select app.enqueue('continue-seeking', json_build_object('helpRequestId', wish, 'trigger', 'declined'),
      now() + (n * $2::float8 / $1 + look * 0.05) * interval '1 second', 'look:' || wish || ':' || look)
    from numbers, generate_series(0, 2) look`

const FIGURES = `
  with asks as (select o.id, o.help_request_id, o.sent_at,
      (select count(*) from message m where m.template = 'offer' and m.offer_id = o.id) as letters,
      (select count(*) from transition t where t.thing_id = o.id and t.to_state = 'sent') as moves,
      exists (select from graphile_worker.jobs j where j.key = 'expire:' || o.id) as ends,
      extract(hour from o.sent_at at time zone 'Europe/Brussels') as hour
    from offer o where o.state <> 'waiting'),
  each as (select h.id, (select count(*) from asks a where a.help_request_id = h.id) as asked,
      exists (select from graphile_worker.jobs j where j.key = 'seek:' || h.id and j.run_at > now()) as again
    from help_request h)
  select (select count(*) from each)::int as requests, (select count(*) from asks)::int as asked,
    ((select count(*) from each where asked < $1) + (select count(*) from asks where letters = 0 or moves = 0 or not ends))::int as lost,
    (select count(*) from asks where letters > 1 or moves > 1)::int as doubled,
    (select count(*) from asks where hour < 8 or hour >= 22)::int as "atNight",
    (select count(*) from each where not again)::int as forgotten,
    (select count(*) from graphile_worker.jobs where key like 'look:%')::int as "toLook"`

/** Milliseconds until the city's clock says this hour, tomorrow: never back, or what is planned would come at once. */
function aheadTo(hour: number): number {
  const now = Date.now()
  return atLocalHour(addDays(localDate(now), 1), hour) - now
}

/** The waves of the product, killed again and again while they ask; each start goes on where the last was. */
export async function killedWaves(
  pool: pg.Pool,
  url: string,
  plan: Plan,
  open: Closer[],
): Promise<WaveFigures> {
  const running = new Set<ChildProcess>()
  open.push(async () => {
    for (const child of running) child.kill('SIGKILL')
  })
  // A city, where the night counts; its mail server is away, so that every letter waits.
  const env = {
    ...process.env,
    DATABASE_URL: url,
    SMTP_URL: 'smtp://127.0.0.1:9',
    MAIL_FROM: 'hulp@dorp.invalid',
    AHEAD_MS: String(aheadTo(plan.hour)),
  }
  async function begin(): Promise<ChildProcess> {
    const loads = ['--import', 'tsx', '--import', './bench/soak/other-hour.ts']
    const child = spawn(process.execPath, [...loads, 'bench/soak/watcher.ts', String(SWEEP_MS)], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env,
    })
    running.add(child)
    child.once('exit', () => running.delete(child))
    await once(child.stdout, 'data')
    return child
  }
  async function kill(child: ChildProcess): Promise<void> {
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }
  let child = await begin()
  await pool.query(ALL_SEEK, [plan.requests, plan.seconds])
  for (let n = 0; n < plan.kills; n++) {
    await setTimeout((plan.seconds * 1000) / plan.kills)
    await kill(child)
    child = await begin()
  }
  const end = Date.now() + WITHIN_MS
  let figures = await figuresOf(pool, plan)
  while (figures.toLook > 0 && Date.now() < end) {
    await setTimeout(500)
    figures = await figuresOf(pool, plan)
  }
  await kill(child)
  const { toLook, ...told } = figures
  return { ...told, lost: told.lost + toLook }
}

/** By day each is asked of three; at night of nobody. */
async function figuresOf(pool: pg.Pool, { kills, hour }: Plan) {
  const wanted = hour >= 9 && hour < 20 ? AT_ONCE : 0
  const { rows } = await pool.query<Omit<WaveFigures, 'kills'> & { toLook: number }>(FIGURES, [wanted])
  const [row] = rows
  if (!row) throw new Error('no figures')
  return { ...row, kills }
}
