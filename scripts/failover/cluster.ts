import { type ChildProcess, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverAccount } from '@/db/embedded/account'
import { freePort } from '@/db/embedded/free-port'
import { systemPostgres } from '@/db/testing/debian-server'
import type { Closer } from '../start/closing'

const account = serverAccount('/none')

export interface Node {
  readonly name: string
  readonly data: string
  readonly rest: number
  patroni: ChildProcess
  start(): void
}

/** What runs: in its own folder, as the account of the database, in a group of its own so that it is ended whole. */
function run(place: string, name: string, program: string, ...args: string[]): ChildProcess {
  const log = openSync(join(place, `${name}.log`), 'a')
  // Patroni keeps the password of its replication in its home.
  const home = join(place, `${name}-home`)
  mkdirSync(home, { recursive: true })
  if (account) chownSync(home, account.uid, account.gid)
  const env = { ...process.env, HOME: home, PATH: `${systemPostgres()}:/usr/sbin:${process.env.PATH}` }
  const child = spawn(program, args, {
    ...account,
    cwd: place,
    env,
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  return child
}

const replaced = (text: string, changes: readonly (readonly [string | RegExp, string])[]) =>
  changes.reduce((done, [from, to]) => done.replace(from, to), text)

/** The files of deploy/, with the addresses of this machine; nothing else is changed. */
export async function startDatabases(open: Closer[]) {
  const place = mkdtempSync(join(tmpdir(), 'failover-'))
  chmodSync(place, 0o755)
  if (account) chownSync(place, account.uid, account.gid)
  const running = new Set<ChildProcess>()
  open.push(() => endAll(place, running))
  const started = (child: ChildProcess) => {
    running.add(child)
    return child
  }
  const [client, peer, proxy, ...ports] = await freePorts(7)
  const etcdUrl = `http://127.0.0.1:${client}`
  started(
    run(
      place,
      'etcd',
      'etcd',
      '--name',
      'e1',
      '--data-dir',
      join(place, 'etcd'),
      '--listen-client-urls',
      etcdUrl,
      '--advertise-client-urls',
      etcdUrl,
      '--listen-peer-urls',
      `http://127.0.0.1:${peer}`,
      '--initial-advertise-peer-urls',
      `http://127.0.0.1:${peer}`,
      '--initial-cluster',
      `e1=http://127.0.0.1:${peer}`,
    ),
  )
  const template = readFileSync('deploy/patroni/patroni.yml', 'utf8')
  const nodes = ['database1', 'database2'].map((name, index): Node => {
    const [port, rest] = [ports[2 * index], ports[2 * index + 1] ?? 0]
    const data = join(place, name)
    const file = join(place, `${name}.yml`)
    writeFileSync(
      file,
      replaced(template, [
        [/^name: .*$/m, `name: ${name}`],
        ['listen: 0.0.0.0:8008', `listen: 127.0.0.1:${rest}`],
        ['connect_address: database1:8008', `connect_address: 127.0.0.1:${rest}`],
        [/hosts: .*$/m, `hosts: 127.0.0.1:${client}`],
        ['listen: 0.0.0.0:5432', `listen: 127.0.0.1:${port}`],
        ['connect_address: database1:5432', `connect_address: 127.0.0.1:${port}`],
        [/data_dir: .*$/m, `data_dir: ${data}\n  parameters: { unix_socket_directories: '' }`],
        // One machine, without certificates: the rest of the lines is as it is.
        [
          / {2}pg_hba:\n(?: {4}- .*\n)+/,
          '  pg_hba: [host all all 127.0.0.1/32 scram-sha-256, host replication all 127.0.0.1/32 scram-sha-256]\n',
        ],
      ]),
    )
    const node: Node = {
      name,
      data,
      rest,
      patroni: started(run(place, name, 'patroni', file)),
      start() {
        node.patroni = started(run(place, name, 'patroni', file))
      },
    }
    return node
  })
  const config = join(place, 'haproxy.cfg')
  writeFileSync(
    config,
    replaced(readFileSync('deploy/haproxy/database.cfg', 'utf8'), [
      ['bind 127.0.0.1:5432', `bind 127.0.0.1:${proxy}`],
      ['check port 8008 ', 'check '],
      ['database1:5432', `127.0.0.1:${ports[0]} port ${ports[1]}`],
      ['database2:5432', `127.0.0.1:${ports[2]} port ${ports[3]}`],
    ]),
  )
  started(run(place, 'haproxy', 'haproxy', '-f', config, '-db'))
  const url = `postgres://postgres:choose-a-password@127.0.0.1:${proxy}/postgres`
  return { url, nodes }
}

/** In groups of their own they hear no Ctrl-C: whoever began them ends them, and takes their folder away. */
async function endAll(place: string, running: ReadonlySet<ChildProcess>): Promise<void> {
  const left = [...running].filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)
  const gone = left.map((child) => new Promise((resolve) => child.once('exit', resolve)))
  for (const { pid } of left) if (pid) process.kill(-pid, 'SIGTERM')
  await Promise.all(gone)
  rmSync(place, { recursive: true, force: true })
}

async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>()
  while (ports.size < count) ports.add(await freePort())
  return [...ports]
}
