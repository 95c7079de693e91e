import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { freePort } from '@/db/embedded/free-port'
import { OWNER } from '@/db/embedded/initialise'
import { clusterPlace } from '@/db/embedded/place'
import type { Closer } from '@/scripts/start/closing'

/** Slower than this, a statement is told by the server itself. */
const SLOW_MS = 20

export interface CityServer {
  readonly url: string
  readonly database: pg.Pool
  /** Statements that the server found slow since it was last asked, without their values. */
  slow(): readonly { readonly ms: number; readonly statement: string }[]
  /** Memory of the process that serves, in MB. */
  memory(): number
  stop(): Promise<void>
}

/** The product as a city starts it, on the data of `dataDir`, with its own build. */
export async function serveCity(dataDir: string, slowMs = SLOW_MS, open: Closer[] = []): Promise<CityServer> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { DATABASE_URL: _, ...inherited } = process.env
  const env = { ...inherited, DATA_DIR: dataDir, PORT: String(port), PUBLIC_URL: url }
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const gone = new Promise((resolve) => server.once('exit', resolve))
  // Before it is ready: whoever is stopped meanwhile leaves nothing behind.
  open.push(async () => {
    if (server.exitCode === null && server.kill('SIGTERM')) await gone
  })
  await ready(server, `${url}/api/health`)
  const place = clusterPlace(dataDir)
  const line = (file: string, at: number) =>
    readFileSync(join(place, file), 'utf8').split('\n')[at]?.trim() ?? ''
  const address = (name: string) =>
    `postgres://${OWNER}:${line('postgres-password', 0)}@127.0.0.1:${line('postgres/postmaster.pid', 3)}/${name}?options=-c%20app.owner_works%3Don`
  const main = new pg.Pool({ connectionString: address('postgres'), max: 1 })
  const { rows } = await main.query(`select datname from pg_database where datname like 'zorgzame_buur_%'`)
  const setting = async (name: string, value: string) => {
    await main.query(`alter system ${value ? `set ${name} = ${value}` : `reset ${name}`}`)
    await main.query('select pg_reload_conf()')
  }
  await setting('log_parameter_max_length', '0')
  await setting('log_min_duration_statement', String(slowMs))
  const log = join(place, 'postgres/server.log')
  let read = existsSync(log) ? statSync(log).size : 0
  const database = new pg.Pool({ connectionString: address(rows[0]?.datname), max: 2 })
  return {
    url,
    database,
    slow() {
      const text = readFileSync(log).subarray(read).toString()
      read = statSync(log).size
      return [...text.matchAll(/duration: ([\d.]+) ms {2}(?:execute [^:]*|statement): (.+(?:\n\t.+)*)/g)].map(
        ([, ms = '0', statement = '']) => ({ ms: Number(ms), statement: statement.replace(/\s+/g, ' ') }),
      )
    },
    memory: () =>
      Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) / 1024,
    async stop() {
      await setting('log_min_duration_statement', '')
      await setting('log_parameter_max_length', '')
      await Promise.all([database.end(), main.end()])
      if (server.exitCode === null && server.kill('SIGTERM')) await gone
    },
  }
}

async function ready(server: ChildProcess, health: string): Promise<void> {
  while (!(await fetch(health).catch(() => null))?.ok) {
    if (server.exitCode !== null) throw new Error('the application did not start')
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
