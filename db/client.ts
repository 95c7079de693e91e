import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import * as schema from '@/db/schema'
import { env } from '@/env'
import { ActingPool } from './acting-pool'
import { tellingNoValues } from './database-fault'
import { CONNECT_MS, KeepingClient, QuickClient } from './keeping-client'

/** Owns nothing, may not sign in, and is what every request runs as. Made by the first migration. */
export const APP_ROLE = 'zorgzame_buur_app'

/** What every transaction of a request begins with. */
export const REQUEST_LIMITS = {
  role: APP_ROLE,
  statement_timeout: '30s',
  idle_in_transaction_session_timeout: '60s',
} as const

export type Database = NodePgDatabase<typeof schema>

type Pools = {
  url: string
  pooled?: string | undefined
  app?: pg.Pool
  owner?: pg.Pool
  session?: pg.Pool
  limit?: pg.Pool
  health?: pg.Pool
}

// A reload in development evaluates this module again; the pools must outlive that.
const shared = globalThis as typeof globalThis & { zorgzameBuurPools?: Pools }

// count(*) and bigint come as text by default, which compares and adds wrongly without a warning.
pg.types.setTypeParser(pg.types.builtins.INT8, (text) => {
  const number = Number(text)
  if (Number.isSafeInteger(number)) return number
  throw new RangeError('a bigint from the database is too large for a number')
})

/** Pool of requests. Its connections run as {@link APP_ROLE}, with time limits. */
export function appPool(): pg.Pool {
  const pools = openPools()
  pools.app ??= guarded(new pg.Pool({ ...ofRequests(pools), max: 10 }))
  return pools.app
}

/** One connection beside the line of requests: whoever asks how we fare does not wait behind everybody else. */
export function healthPool(): pg.Pool {
  const pools = openPools()
  const silent = { query_timeout: CONNECT_MS }
  pools.health ??= guarded(new pg.Pool({ connectionString: pooledUrl(pools), max: 1, ...LINE, ...silent }))
  return pools.health
}

/** Pool of the tables' owner: migrations, jobs and seed only. It says that it works on them, or it would see nobody. */
export function ownerPool(): pg.Pool {
  const pools = openPools()
  const connectionString = withOptions(pools.url, '-c app.owner_works=on')
  pools.owner ??= guarded(new pg.Pool({ connectionString, max: 5, ...LINE }))
  return pools.owner
}

/** Where the owner connects, for the one connection that stays open as long as the process lives. */
export function ownerUrl(): string {
  return openPools().url
}

/** The builder goes through the whole schema when it is made, so each pool has one for good. */
const builders = new WeakMap<pg.Pool, Database>()
function builderOn(pool: pg.Pool, made: (pool: pg.Pool) => Database = plain): Database {
  const known = builders.get(pool) ?? made(pool)
  builders.set(pool, known)
  return known
}
const plain = (pool: pg.Pool): Database => drizzle(pool, { schema })
const quiet = (pool: pg.Pool): Database => tellingNoValues(plain(pool))

export function appDb(): Database {
  return builderOn(appPool())
}

/** Sign-in alone: the policies let this actor see accounts and sessions, and nothing of residents. */
export function sessionDb(): Database {
  const pools = openPools()
  pools.session ??= acting(pools, 5, { 'app.actor_kind': 'session' })
  return builderOn(pools.session, quiet)
}

/** Counting of tries: an operation that holds a connection of {@link appPool} waits here, never there for a second. */
export function limitDb(): Database {
  const pools = openPools()
  pools.limit ??= acting(pools, 2)
  return builderOn(pools.limit, quiet)
}

export function ownerDb(): Database {
  return builderOn(ownerPool())
}

/** Points both pools at another database. For tests and scripts; `closePools` undoes it. */
export function pointPoolsAt(url: string, pooled?: string): void {
  shared.zorgzameBuurPools = { url, pooled }
}

const POOLS = ['app', 'owner', 'session', 'limit', 'health'] as const

/** How many connections each pool of this process has, and who waits for one. */
export function openPoolSizes(): { name: string; total: number; idle: number; waiting: number }[] {
  const pools = shared.zorgzameBuurPools ?? { url: '' }
  return POOLS.flatMap((name) => {
    const pool = pools[name]
    if (!pool) return []
    return [{ name, total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }]
  })
}

export async function closePools(): Promise<void> {
  const pools = shared.zorgzameBuurPools
  delete shared.zorgzameBuurPools
  await Promise.all(POOLS.map((name) => pools?.[name]?.end()))
}

function openPools(): Pools {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    throw new Error('the build must not open the database: call `await connection()` before this query')
  }
  shared.zorgzameBuurPools ??= { url: env().databaseUrl, pooled: env().databasePoolUrl }
  return shared.zorgzameBuurPools
}

/** Who comes while all connections are busy waits in line: on a busy morning a page that is late is better than none. */
const LINE = { connectionTimeoutMillis: 20_000, Client: QuickClient }

/** A connection that was just opened knows nothing, so it stays while people come; what it kept is given back in time. */
const STAYS = { idleTimeoutMillis: 5 * 60_000, maxLifetimeSeconds: 15 * 60 }

/** Of requests: the same statements, again and again. */
const ofRequests = (pools: Pools) => ({
  connectionString: pooledUrl(pools),
  ...LINE,
  ...STAYS,
  Client: pools.pooled === undefined ? KeepingClient : QuickClient,
})

/** Requests as {@link APP_ROLE}: each query says so itself, whatever lends the connection. */
function acting(pools: Pools, max: number, settings: Readonly<Record<string, string>> = {}): pg.Pool {
  return guarded(new ActingPool({ ...ofRequests(pools), max }, { ...REQUEST_LIMITS, ...settings }))
}

/** A pooler takes no options of a connection; the server itself does, and then even a stray query has no rights. */
function pooledUrl({ url, pooled }: Pools): string {
  return pooled ?? asRole(url)
}

function guarded(pool: pg.Pool): pg.Pool {
  // A connection that breaks must not end the process: the next query opens another or reports.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** The same address, with sessions that start as {@link APP_ROLE} and cannot hold a lock for ever. */
export function asRole(url: string): string {
  return withOptions(url, ...Object.entries(REQUEST_LIMITS).map(([name, value]) => `-c ${name}=${value}`))
}

function withOptions(url: string, ...options: readonly string[]): string {
  const address = new URL(url)
  const all = [address.searchParams.get('options'), ...options]
  // pg lets options of the address win over those of the pool: there would be no role at all.
  address.searchParams.set('options', all.filter(Boolean).join(' '))
  return address.toString()
}
