import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { Logger, runMigrations } from 'graphile-worker'
import pg from 'pg'
import { StartError } from '@/db/start-error'

const FOLDER = fileURLToPath(new URL('./migrations/', import.meta.url))
const OLDEST_SERVER = 150_000
// Any number will do, as long as every instance of every version takes the same one.
const LOCK = 7_266_847_001

type Migration = { name: string; sql: string; sha256: string }

/**
 * Brings the database at `url` to the newest tables: every file of db/migrations that is not there
 * yet, each in its own transaction, then graphile-worker's own. Instances that start at the same
 * time wait for each other. Answers the names of the files it applied.
 *
 * @throws StartError when the server is too old, an applied file was changed, or a right is missing.
 */
export async function migrate(url: string, folder = FOLDER): Promise<string[]> {
  const migrations = await readMigrations(folder)
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    refuseOldServer(await serverVersion(client))
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const applied = await appliedMigrations(client)
    refuseChanged(migrations, applied)
    const waiting = migrations.filter(({ name }) => !applied.has(name))
    // The owner sees no people unless it says that it works on them; a migration does.
    await client.query("select set_config('app.owner_works', 'on', false)")
    for (const migration of waiting) await apply(client, migration)
    if (waiting.length > 0) await client.query('select app.settle_policies()')
    await runMigrations({ connectionString: url, logger: new Logger(() => () => {}) })
    return waiting.map(({ name }) => name)
  } catch (error) {
    throw explained(error)
  } finally {
    // Ending the session gives the lock back, also when the connection is already gone.
    await client.end().catch(() => {})
  }
}

/** The server's version as a number, 180004 for 18.4. */
export async function serverVersion(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ server_version_num: string }>('show server_version_num')
  return Number(rows[0]?.server_version_num)
}

/** @throws StartError below PostgreSQL 15. `refuseOldServer(140_011)` names version 14. */
export function refuseOldServer(version: number): void {
  if (version >= OLDEST_SERVER) return
  throw new StartError(
    `DATABASE_URL leads to PostgreSQL ${Math.floor(version / 10_000)}; version 15 or newer is needed.`,
  )
}

async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{4}_\w+\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(`${folder}/${name}`, 'utf8')
      return { name, sql, sha256: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

async function appliedMigrations(client: pg.Client): Promise<Map<string, string>> {
  await client.query('create schema if not exists migration')
  await client.query(`create table if not exists migration.applied
    (name text primary key, sha256 text not null, applied_at timestamptz not null default now())`)
  const { rows } = await client.query<{ name: string; sha256: string }>(
    'select name, sha256 from migration.applied',
  )
  return new Map(rows.map(({ name, sha256 }) => [name, sha256]))
}

function refuseChanged(migrations: Migration[], applied: Map<string, string>): void {
  const changed = migrations.find(({ name, sha256 }) => applied.has(name) && applied.get(name) !== sha256)
  if (!changed) return
  throw new StartError(
    `The migration ${changed.name} was changed after this database applied it; put it back and add a new one.`,
  )
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration.applied (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  }
}

function explained(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== '42501') return error
  return new StartError(
    `The login of DATABASE_URL may not prepare this database (${error.message}); docs/operations.md has a script for the database administrator.`,
  )
}
