import { monitorEventLoopDelay } from 'node:perf_hooks'
import { sql } from 'drizzle-orm'
import pg from 'pg'
import { closePools, ownerDb, pointPoolsAt } from '@/db/client'
import * as table from '@/db/schema'
import { startTestDatabase, TEMPLATE } from '@/db/testing/test-server'
import type { Actor } from '@/domain/kernel/actor'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { planRound } from '@/domain/matching/round/plan-round'
import { createWalking } from '@/domain/walking'
import { laidOut, usualWeighing } from './object-round/city-round'
import { drawnRound, NOW } from './object-round/drawn-round'
import { objectRound } from './object-round/object-round'

/**
 * The product's own rounds and candidates, from PostgreSQL, beside an empty question to the same server: what the machine
 * and the connection cost is in both.
 */
process.env.AUTH_SECRET ??= 'only-for-this-measurement-and-in-no-installation'

interface Times {
  readonly median: number
  readonly p99: number
}

/** By the clock: of a machine that others use too only the ratio to the empty question tells. */
async function measured(name: string, runs: number, work: () => unknown, empty?: Times): Promise<Times> {
  const first = performance.now()
  await work()
  const cold = performance.now() - first
  for (let k = 0; k < runs / 5; k++) await work()
  const times: number[] = []
  for (let k = 0; k < runs; k++) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0
  const [median, p99] = [at(0.5), at(0.99)]
  const ratio = empty
    ? `; ${(median / empty.median).toFixed(1)} × and ${(p99 / empty.p99).toFixed(1)} × an empty question`
    : ''
  console.log(
    `${name}: first ${cold.toFixed(1)} ms, then median ${median.toFixed(2)}, p99 ${p99.toFixed(2)} ms${ratio}`,
  )
  return { median, p99 }
}

/** Exactly so many requests wait. */
async function waiting(requests: number): Promise<void> {
  const db = ownerDb()
  await db.execute(
    sql`update help_request set state = 'on_hold', due_at = now() where state in ('ready', 'no_match_yet')`,
  )
  await db.execute(sql`update help_request set state = 'ready', due_at = now() where id in (
    select h.id from help_request h join resident r on r.id = h.resident_id
    where h.state in ('closed', 'on_hold') and h.kind is not null and h.slots > 0 and r.lat is not null
    order by h.created_at desc limit ${requests})`)
  await db.execute(sql`update offer set state = 'recalled' where state in ('sent', 'waiting')`)
  await db.execute(sql`delete from offer o where not exists (select 1 from match m where m.offer_id = o.id)
    and exists (select 1 from help_request h where h.id = o.help_request_id and h.state = 'ready')`)
}

/** So many neighbours take part: those of the demo, and as many like them as are needed, each somewhere near. */
async function takingPart(neighbours: number): Promise<void> {
  const db = ownerDb()
  await db.execute(sql`update volunteer set state = 'active', paused_until = null
    where lat is not null and agreement_signed_at is not null and slots > 0`)
  await db.execute(sql`with able as (select * from volunteer where state = 'active'),
    more as (select greatest(0, ${neighbours} - count(*))::int as many, count(*)::int as now from able)
    insert into volunteer select (jsonb_populate_record(null::volunteer, to_jsonb(able) || jsonb_build_object('id', gen_random_uuid(), 'user_id', null,
      'idempotency_key', null, 'email', null, 'lat', able.lat + (random() - 0.5) * 0.06, 'lon', able.lon + (random() - 0.5) * 0.09))).*
    from more, able, generate_series(1, ceil(more.many::float / more.now)::int)
    limit (select many from more)`)
  await db.execute(sql`analyze`)
}

/** From memory: the same round by columns, and as it was when each pair was an object. */
async function fromMemory(requests: number, volunteers: number, runs: number): Promise<void> {
  const round = drawnRound(1, volunteers, requests, 6)
  const { city, needs } = laidOut(round)
  const walking = createWalking(null)
  const using = usualWeighing(city, walking)
  const name = `${requests} × ${volunteers}, drawn, from memory`
  const before = { walking, coefficients: DEFAULT_COEFFICIENTS, now: NOW }
  await measured(`${name}, columns`, runs, () => planRound(city, needs, using))
  await measured(`${name}, objects`, runs / 5, () => objectRound(round.wishes, round.people, before))
}

const server = await startTestDatabase()
try {
  const admin = new pg.Client({ connectionString: server.url })
  await admin.connect()
  await admin.query(`create database bench_product template ${TEMPLATE}`)
  await admin.end()
  const url = new URL(server.url)
  url.pathname = '/bench_product'
  process.env.ZB_EMBEDDED_URL = url.toString()
  pointPoolsAt(url.toString())
  // Only now: what follows reads its settings when it loads.
  const { seedDemo } = await import('@/services/demo/seed')
  const { candidates, roundPlan } = await import('@/services/offer/queries')
  const { asActor } = await import('@/services/gate/transaction')
  await seedDemo()
  const db = ownerDb()
  const areas = await db.select({ id: table.neighbourhood.id }).from(table.neighbourhood)
  const [user] = await db.select().from(table.user).where(sql`role = 'coordinator'`).limit(1)
  const neighbourhoods = areas.map((one) => one.id)
  const actor: Actor = {
    kind: 'user',
    id: user?.id ?? '',
    role: 'coordinator',
    neighbourhoods,
    volunteerId: null,
    awake: true,
  }
  const empty = await measured('an empty question', 500, () =>
    asActor(actor, (tx) => tx.execute(sql`select 1`)),
  )
  let asked = 0
  const query = pg.Client.prototype.query
  pg.Client.prototype.query = function (this: pg.Client, ...parts: Parameters<typeof query>) {
    asked++
    return query.apply(this, parts)
  } as typeof query
  const plan = async () => {
    const before = asked
    const shown = await roundPlan(actor, {})
    if (!shown.ok) throw new Error('no round')
    return { lines: shown.value.lines, questions: asked - before, ...shown.value.plan }
  }
  for (const [requests, neighbours, runs] of [
    [50, 250, 300],
    [216, 4_814, 60],
  ] as const) {
    await waiting(requests)
    await takingPart(neighbours)
    const { lines, helped } = await plan()
    const { questions } = await plan()
    console.log(
      `${lines.length} requests, ${neighbours} neighbours: ${helped} helped, ${questions} questions with those of the gate`,
    )
    await measured('  whole round from PostgreSQL', runs, plan, empty)
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    for (let k = 0; k < 20; k++) await plan()
    delay.disable()
    console.log(
      `  meanwhile others wait p99 ${(delay.percentile(99) / 1e6).toFixed(1)}, at most ${(delay.max / 1e6).toFixed(1)} ms`,
    )
  }
  await takingPart(50_000)
  const { lines } = await plan()
  const ids = lines.map(({ request }) => request.id)
  let k = 0
  const one = () => candidates(actor, { helpRequestId: ids[k++ % ids.length] ?? '' })
  await measured('candidates of one request among 50,000', 200, one, empty)
  console.log(`memory of the process: ${Math.round(process.memoryUsage().rss / 1e6)} MB`)
} finally {
  await closePools()
  await server.stop()
}
await fromMemory(50, 250, 200)
await fromMemory(216, 4_814, 20)
process.exit(0)
