import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { APP_ROLE } from '@/db/client'
import { serverAccount } from '@/db/embedded/account'
import { freePort } from '@/db/embedded/free-port'

const VERSIONS = '/usr/lib/postgresql'

/** The programs of the system's own PostgreSQL: the built-in one brings no pg_dump. Undefined where there is none. */
export function systemPostgres(): string | undefined {
  if (!existsSync(VERSIONS)) return undefined
  const newest = readdirSync(VERSIONS)
    .sort((one, other) => Number(one) - Number(other))
    .at(-1)
  const programs = join(VERSIONS, newest ?? '', 'bin')
  return Number(newest) >= 15 && existsSync(join(programs, 'pg_dump')) ? programs : undefined
}

export interface DebianServer {
  readonly programs: string
  /** Makes an empty database with what docs/operations.md asks of a database administrator. */
  emptyDatabase(name: string): Promise<string>
  stop(): void
}

/** A throw-away server of a city: its login owns its database and is no superuser. */
export async function debianServer(programs: string): Promise<DebianServer> {
  const place = mkdtempSync(join(tmpdir(), 'debian-server-'))
  chmodSync(place, 0o711)
  const folder = join(place, 'data')
  mkdirSync(folder)
  const account = serverAccount(join(place, 'none'))
  if (account) chownSync(folder, account.uid, account.gid)
  const port = await freePort()
  const run = (program: string, ...args: string[]) => {
    const { status, stderr } = spawnSync(join(programs, program), args, { ...account, cwd: place })
    if (status !== 0) throw new Error(`${program}: ${stderr}`)
  }
  run('initdb', '--pgdata', folder, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync')
  const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`
  run('pg_ctl', 'start', '--pgdata', folder, '--wait', '--log', join(folder, 'log'), '--options', options)
  const url = (user: string, database: string) => `postgres://${user}@127.0.0.1:${port}/${database}`
  const ask = async (address: string, ...statements: string[]) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  await ask(
    url('postgres', 'postgres'),
    'create role zorgzame_buur login',
    `create role ${APP_ROLE} nologin`,
    `grant ${APP_ROLE} to zorgzame_buur`,
  )
  return {
    programs,
    async emptyDatabase(name) {
      await ask(url('postgres', 'postgres'), `create database ${name} owner zorgzame_buur template template0`)
      const extensions = ['pg_trgm', 'unaccent', 'btree_gist'].map((one) => `create extension ${one}`)
      await ask(url('postgres', name), ...extensions)
      return url('zorgzame_buur', name)
    },
    stop() {
      run('pg_ctl', 'stop', '--pgdata', folder, '--mode=immediate')
      rmSync(place, { recursive: true, force: true })
    },
  }
}
