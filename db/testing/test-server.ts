import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { APP_ROLE } from '@/db/client'
import { canEnter, serverAccount } from '@/db/embedded/account'
import { findBinaries } from '@/db/embedded/binaries'
import { startCluster } from '@/db/embedded/cluster'
import { stopServer } from '@/db/embedded/stop-server'
import { migrate } from '@/db/migrate'

/** Holds the newest tables and no rows; every test file gets a copy. */
export const TEMPLATE = 'zorgzame_buur_template'

/**
 * Owns the tables in the tests, as the login of a city's own server does: a superuser would walk past the second lock.
 * The password is no secret: the server listens on this machine only and is thrown away.
 */
export const TEST_OWNER = 'plain_owner'

/** Starts a server that does not wait for the disk, in .test/ or, where it may not enter that, elsewhere. */
export async function startTestDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const root = resolve('.test')
  mkdirSync(root, { recursive: true })
  const base = canEnter(root, serverAccount(root)) ? root : tmpdir()
  await clearRemains(base)
  const place = mkdtempSync(join(base, `zorgzame-buur-test-${process.pid}-`))
  chmodSync(place, 0o711)
  const cluster = await startCluster({ place, durable: false })
  const stop = async () => {
    await cluster.stop()
    rmSync(place, { recursive: true, force: true })
  }
  try {
    await migrate(await templateOf(cluster.url('postgres')))
  } catch (error) {
    await stop()
    throw error
  }
  return { url: cluster.url('postgres'), stop }
}

async function templateOf(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`create role ${TEST_OWNER} login password '${TEST_OWNER}'`)
    await client.query(`create role ${APP_ROLE} nologin`)
    await client.query(`grant ${APP_ROLE} to ${TEST_OWNER} with inherit false, set true`)
    await client.query(`create database ${TEMPLATE} owner ${TEST_OWNER}`)
  } finally {
    await client.end()
  }
  return ownedBy(url, TEMPLATE)
}

/** The address of a database on the test server, with the login of its owner. */
export function ownedBy(server: string, name: string): string {
  const address = new URL(server)
  return Object.assign(address, {
    username: TEST_OWNER,
    password: TEST_OWNER,
    pathname: `/${name}`,
  }).toString()
}

// A test run that was killed leaves its server running.
async function clearRemains(base: string): Promise<void> {
  for (const name of readdirSync(base)) {
    const pid = /^zorgzame-buur-test-(\d+)-/.exec(name)?.[1]
    if (!pid || lives(Number(pid))) continue
    await removeCluster(join(base, name))
  }
}

/** Ends the server in this place, whoever started it, and removes it with its data. */
export async function removeCluster(place: string): Promise<void> {
  const folder = join(place, 'postgres')
  const account = serverAccount(folder)
  if (existsSync(folder)) await stopServer(folder, findBinaries(account).pgCtl, account)
  rmSync(place, { recursive: true, force: true })
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
