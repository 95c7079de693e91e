import { join } from 'node:path'
import pg from 'pg'
import { serverAccount } from '@/db/embedded/account'
import { findBinaries } from '@/db/embedded/binaries'
import { freePort } from '@/db/embedded/free-port'
import { initialise, OWNER } from '@/db/embedded/initialise'
import { launch } from '@/db/embedded/launch'
import { stopServer } from '@/db/embedded/stop-server'

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
  /** false only for tests that throw the cluster away: a power cut may then lose what was saved. */
  durable: boolean
}

const REVIVALS = 20

/**
 * Starts PostgreSQL on a free port of 127.0.0.1 and waits until it answers. A server that an earlier,
 * killed start left behind is stopped first, in the ordinary way, so that no committed row is lost.
 *
 * @throws StartError when the data were made by another version or the server does not come up.
 */
export async function startCluster({ place, durable }: ClusterOptions): Promise<Cluster> {
  const folder = join(place, 'postgres')
  const account = serverAccount(folder)
  const binaries = findBinaries(account)
  const password = await initialise({ place, folder, account, initdb: binaries.initdb })
  await stopServer(folder, binaries.pgCtl, account)

  const port = await freePort()
  const url = (database: string) => `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`
  const options = [...settings(port), ...(durable ? [] : NOT_DURABLE)]
  let stopping = false
  const run = async () => {
    const server = await launch({
      postgres: binaries.postgres,
      folder,
      options,
      account,
      url: url('postgres'),
    })
    server.once('exit', () => void revive())
  }
  // Out of memory, or killed by hand: the application goes on, so its database must come back.
  const revive = async () => {
    for (let attempt = 0; attempt < REVIVALS && !stopping; attempt++) {
      // The processes of the dead server first have to notice that it is gone.
      await new Promise((resolve) => setTimeout(resolve, 500))
      if (stopping) return
      const alive = await run().then(
        () => true,
        () => false,
      )
      if (alive) return
    }
  }
  await run()
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
    async stop() {
      stopping = true
      await stopServer(folder, binaries.pgCtl, account)
    },
  }
}

// What a statement reads must not hang on whether the server took its statistics meanwhile.
const NOT_DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum'].flatMap((one) => [
  '-c',
  `${one}=off`,
])

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
    ['-c', 'log_error_verbosity=terse'],
  ].flat()
