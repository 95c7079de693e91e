import { sql } from 'drizzle-orm'
import pg from 'pg'
import { closePools, ownerDb, pointPoolsAt } from '@/db/client'
import * as table from '@/db/schema'
import { startTestDatabase, TEMPLATE } from '@/db/testing/test-server'
import type { Actor } from '@/domain/kernel/actor'
import { DEFAULT_COEFFICIENTS } from '@/domain/matching/chance/coefficients'
import { certify, solveRound } from '@/domain/matching/round/solver'
import type { Walking } from '@/domain/walking'

/** A whole round through the product's own code: 50 requests of the demo city against 250 neighbours. */
const REQUESTS = 50
const NEIGHBOURS = 250
const WARM = 60
const RUNS = 300

process.env.AUTH_SECRET ??= 'only-for-this-measurement-and-in-no-installation'

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(2)
  return `median ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)} ms`
}

/** By the clock, and of processor: a machine that others use too disturbs the second less. */
async function measured(work: () => unknown): Promise<string> {
  const first = performance.now()
  await work()
  const cold = performance.now() - first
  for (let k = 0; k < WARM; k++) await work()
  const [times, busy]: [number[], number[]] = [[], []]
  for (let k = 0; k < RUNS; k++) {
    const [start, before] = [performance.now(), process.cpuUsage()]
    await work()
    times.push(performance.now() - start)
    const { user, system } = process.cpuUsage(before)
    busy.push((user + system) / 1000)
  }
  return `first ${cold.toFixed(1)} ms, then ${quantiles(times)}; processor ${quantiles(busy)}`
}

/** Exactly so many requests wait, and so many neighbours take part. */
async function wholeRound(): Promise<Actor & { kind: 'user' }> {
  const db = ownerDb()
  await db.execute(
    sql`update help_request set state = 'on_hold', due_at = now() where state in ('ready', 'no_match_yet')`,
  )
  await db.execute(sql`update help_request set state = 'ready', due_at = now() where id in (
    select h.id from help_request h join resident r on r.id = h.resident_id
    where h.state in ('closed', 'on_hold') and h.kind is not null and h.slots > 0 and r.lat is not null
    order by h.created_at desc limit ${REQUESTS})`)
  await db.execute(sql`update offer set state = 'recalled' where state in ('sent', 'waiting')`)
  await db.execute(sql`delete from offer o where not exists (select 1 from match m where m.offer_id = o.id)
    and exists (select 1 from help_request h where h.id = o.help_request_id and h.state = 'ready')`)
  await db.execute(sql`update volunteer set state = 'active', paused_until = null where id in (
    select id from volunteer where lat is not null and agreement_signed_at is not null and slots > 0
    order by (state <> 'active'), id limit ${NEIGHBOURS})`)
  await db.execute(sql`analyze`)
  const areas = await db.select({ id: table.neighbourhood.id }).from(table.neighbourhood)
  const [user] = await db.select().from(table.user).where(sql`role = 'coordinator'`).limit(1)
  return {
    kind: 'user',
    id: user?.id ?? '',
    role: 'coordinator',
    neighbourhoods: areas.map((one) => one.id),
    volunteerId: null,
  }
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
  const { roundPlan } = await import('@/services/offer/queries')
  const { openRequests, weighed } = await import('@/services/offer/round/round-facts')
  const { requestFacts, volunteerFacts } = await import('@/services/offer/offer-facts')
  const { planRows } = await import('@/services/offer/round/plan')
  const { provenRound, roundVolunteers, solvedRound } = await import('@/services/offer/round/solve')
  const { cityWalking } = await import('@/services/geo/city-walking')
  const { asActor } = await import('@/services/gate/transaction')
  await seedDemo()
  const actor = await wholeRound()
  const now = new Date()
  const memory = await asActor(actor, async (tx) => {
    const open = await openRequests(tx, actor, undefined)
    const residents = open.map(({ resident }) => resident)
    const [requests, volunteers] = [
      await requestFacts(tx, open, now),
      await volunteerFacts(tx, residents, now),
    ]
    return { open, requests, volunteers, walking: await cityWalking(tx) }
  })
  const { open, requests, volunteers, walking } = memory
  const using = { coefficients: DEFAULT_COEFFICIENTS, now: now.getTime() }
  const weigh = (on: Walking) => {
    const facts = weighed(open, requests, volunteers, { ...using, walking: on })
    const rows = planRows(open, { ...facts, requests, lastHelpers: new Map() }, { pinned: [], forbidden: [] })
    return [rows, roundVolunteers(rows, facts.volunteers)] as const
  }
  const [rows, free] = weigh(walking)
  const { built, solution } = provenRound(rows, free)
  const pairs = rows.reduce((sum, { edges }) => sum + edges.length, 0)
  const helped = solution.chosenArc.filter((arc) => arc >= 0).length
  console.log(
    `${rows.length} requests, ${volunteers.length} neighbours, ${pairs} pairs, ${built.visits.length} arcs; the plan helps ${helped}`,
  )
  const solver = () => certify(built.instance, solveRound(built.instance))
  console.log(`solver and certificate alone:          ${await measured(solver)}`)
  console.log(
    `whole plan with proof, from memory:    ${await measured(() => provenRound(...weigh(walking)))}`,
  )
  // Another object is another network: nothing is known of it yet.
  const anew = () => provenRound(...weigh({ ...walking }))
  console.log(`the same, all walks measured anew:     ${await measured(anew)}`)
  const told = () => solvedRound(...weigh(walking))
  console.log(`and what six other choices would cost: ${await measured(told)}`)
  console.log(`the page's own, from PostgreSQL:       ${await measured(() => roundPlan(actor, {}))}`)
} finally {
  await closePools()
  await server.stop()
}
