import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { serverAccount } from '@/db/embedded/account'
import { freePort } from '@/db/embedded/free-port'

const installed = (): boolean => spawnSync('pgbouncer', ['--version']).status === 0

/** Whether there is a pgbouncer here; on Debian, as root, one is installed. Elsewhere the test says that it is skipped. */
export function poolerIsHere(): boolean {
  if (installed()) return true
  if (process.getuid?.() !== 0) return false
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = ['install', '--yes', '--no-install-recommends', 'pgbouncer']
  const quick = { env, stdio: 'ignore', timeout: 60_000 } as const
  if (spawnSync('apt-get', install, quick).status !== 0) {
    spawnSync('apt-get', ['update'], quick)
    spawnSync('apt-get', install, quick)
  }
  return installed()
}

/** A real pgbouncer that lends each of `lent` connections for one transaction at a time. */
export async function startPooler(url: string, lent: number): Promise<{ url: string; stop(): void }> {
  const server = new URL(url)
  const port = await freePort()
  const place = mkdtempSync(join(tmpdir(), 'pooler-'))
  const config = join(place, 'pgbouncer.ini')
  const database = server.pathname.slice(1)
  writeFileSync(join(place, 'users'), `"${server.username}" "${server.password}"\n`)
  writeFileSync(
    config,
    `[databases]
${database} = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = plain
auth_file = ${join(place, 'users')}
pool_mode = transaction
default_pool_size = ${lent}
max_client_conn = 200
`,
  )
  // It refuses to run as root, as PostgreSQL does, and reads its files as somebody else.
  chmodSync(place, 0o755)
  const account = serverAccount(place)
  const child = spawn('pgbouncer', [config], { stdio: 'ignore', cwd: place, ...account })
  const through = Object.assign(new URL(url), { host: `127.0.0.1:${port}` }).toString()
  await answering(child, through)
  return {
    url: through,
    stop() {
      child.kill('SIGINT')
      rmSync(place, { recursive: true, force: true })
    },
  }
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const client = new pg.Client({ connectionString: url })
    const error = await client.connect().then(
      () => client.query('select 1').then(() => null),
      (failed: Error) => failed,
    )
    await client.end().catch(() => undefined)
    if (!error) return
    if (child.exitCode !== null) throw new Error(`pgbouncer ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('pgbouncer does not answer')
}
