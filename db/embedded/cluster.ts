import { spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { type Account, serverAccount } from '@/db/embedded/account'
import { findBinaries } from '@/db/embedded/binaries'
import { freePort } from '@/db/embedded/free-port'
import { initialise, OWNER } from '@/db/embedded/initialise'
import { serverEnvironment } from '@/db/embedded/server-environment'
import { stopServer } from '@/db/embedded/stop-server'
import { StartError } from '@/db/start-error'

export type Cluster = {
  /** Address of a database in this cluster, with the owner's login. */
  url(database: string): string
  /** Makes the database when it is not there yet and answers its address. */
  ensureDatabase(name: string): Promise<string>
  /** Writes everything to disk and ends the server. */
  stop(): Promise<void>
}

export type ClusterOptions = {
  /** Existing folder in which `postgres/` stands or will stand; the server's account can enter it. */
  place: string
  /** Folder for the programs when the server's account cannot enter the project. */
  elsewhere: string
  /** false only for tests that throw the cluster away: a power cut may then lose what was saved. */
  durable: boolean
}

const READY_WITHIN_MS = 60_000

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 and waits until it answers. A server that an earlier,
 * killed start left behind is stopped first, in the ordinary way, so that no committed row is lost.
 *
 * @throws StartError when the data were made by another version or the server does not come up.
 */
export async function startCluster({ place, elsewhere, durable }: ClusterOptions): Promise<Cluster> {
  const folder = join(place, 'postgres')
  const account = serverAccount(folder)
  const binaries = findBinaries(account, elsewhere)
  const password = await initialise({ place, folder, account, initdb: binaries.initdb })
  await stopServer(folder, binaries.pgCtl, account)

  const port = await freePort()
  const url = (database: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`
  await launch(binaries.postgres, folder, [...settings(port), ...(durable ? [] : NOT_DURABLE)], account, url)
  return {
    url,
    async ensureDatabase(name) {
      const client = new pg.Client({ connectionString: url('postgres') })
      await client.connect()
      try {
        const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
        if (!rowCount) await client.query(`create database ${client.escapeIdentifier(name)}`)
      } finally {
        await client.end()
      }
      return url(name)
    },
    stop: () => stopServer(folder, binaries.pgCtl, account),
  }
}

const NOT_DURABLE = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']

const settings = (port: number) =>
  [
    ['-c', `port=${port}`],
    ['-c', 'listen_addresses=127.0.0.1'],
    // No socket files: their path may be too long, and 127.0.0.1 with a password is enough.
    ['-c', 'unix_socket_directories='],
    ['-c', 'timezone=UTC'],
    ['-c', 'log_timezone=UTC'],
    // A log with the values of a failed statement would hold personal data.
    ['-c', 'log_parameter_max_length_on_error=0'],
    ['-c', 'log_min_error_statement=panic'],
  ].flat()

async function launch(
  postgres: string,
  folder: string,
  options: string[],
  account: Account,
  url: (database: string) => string,
): Promise<void> {
  const logFile = join(folder, 'server.log')
  // Begun anew at each start: it serves to see why this start failed.
  rmSync(logFile, { force: true })
  const log = openSync(logFile, 'w', 0o600)
  // Detached: Ctrl-C in a terminal reaches the whole group, and the jobs must finish before the database.
  const server = spawn(postgres, ['-D', folder, ...options], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
  })
  closeSync(log)
  server.unref()
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  server.once('error', () => {
    ended = true
  })
  const giveUpAt = Date.now() + READY_WITHIN_MS
  while (!(await answers(url('postgres')))) {
    if (ended || Date.now() > giveUpAt) throw new StartError(`PostgreSQL did not start: ${lastLine(logFile)}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function lastLine(file: string): string {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  return lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? 'it wrote no log.'
}
