import { spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { type Cluster, startCluster } from '@/db/embedded/cluster'

const places: string[] = []
const newPlace = () => {
  const folder = mkdtempSync(join(tmpdir(), 'cluster-'))
  chmodSync(folder, 0o711)
  places.push(folder)
  return folder
}
// One cluster serves most tests: making it is the slow part.
let place = newPlace()
let cluster: Cluster | undefined

const start = () => startCluster({ place, durable: true })

afterEach(async () => {
  await cluster?.stop()
  cluster = undefined
})
afterAll(() => {
  for (const folder of places) rmSync(folder, { recursive: true, force: true })
})

async function ask(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}

test('writes to the disk before it answers, in UTF-8 and UTC, with a password, for this machine only', async () => {
  cluster = await start()
  const url = cluster.url('postgres')
  const setting = async (name: string) => (await ask(url, `show ${name}`))[0]?.[name]
  expect(await setting('fsync')).toBe('on')
  expect(await setting('full_page_writes')).toBe('on')
  expect(await setting('synchronous_commit')).toBe('on')
  expect(await setting('server_encoding')).toBe('UTF8')
  expect(await setting('listen_addresses')).toBe('127.0.0.1')
  expect((await ask(url, 'show timezone'))[0]).toEqual({ TimeZone: 'UTC' })
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
})

test('keeps its rows and its password over a stop', async () => {
  cluster = await start()
  const url = await cluster.ensureDatabase('zorgzame_buur_x')
  await ask(url, "create table kept as select 'row' as it")
  await cluster.stop()
  cluster = await start()
  expect(await ask(await cluster.ensureDatabase('zorgzame_buur_x'), 'select it from kept')).toEqual([
    { it: 'row' },
  ])
})

describe('after kill -9', () => {
  test('every row that was confirmed is there, round after round', async () => {
    const witness: number[] = []
    for (let round = 0; round < 3; round++) witness.push(...(await writeUntilKilled(round)))
    expect(witness.length).toBeGreaterThan(30)
    cluster = await start()
    const rows = await ask(cluster.url('postgres'), 'select n from witness')
    const kept = new Set(rows.map((row) => row.n))
    expect(witness.filter((n) => !kept.has(n))).toEqual([])
  })

  test('the number of the dead server may be another program by now', async () => {
    cluster = await start()
    await cluster.stop()
    writeFileSync(join(place, 'postgres/postmaster.pid'), `${process.pid}\n${join(place, 'postgres')}\n`)
    cluster = await start()
    expect(await ask(cluster.url('postgres'), 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('half a cluster is cleared away and begun again', async () => {
    place = newPlace()
    mkdirSync(join(place, 'postgres.new/base'), { recursive: true })
    cluster = await start()
    expect(readdirSync(place).sort()).toEqual(['postgres', 'postgres-password'])
  })
})

test('a server that is killed under a running application comes back', async () => {
  cluster = await start()
  const url = cluster.url('postgres')
  process.kill(Number.parseInt(readFileSync(join(place, 'postgres/postmaster.pid'), 'utf8'), 10), 'SIGKILL')
  await expect(ask(url, 'select 1 as one')).rejects.toThrow()
  await expect
    .poll(() => ask(url, 'select 1 as one').catch(() => []), { timeout: 30_000 })
    .toEqual([{ one: 1 }])
})

test('a cluster of another version is refused and left alone', async () => {
  place = newPlace()
  mkdirSync(join(place, 'postgres'))
  writeFileSync(join(place, 'postgres/PG_VERSION'), '15\n')
  await expect(start()).rejects.toThrow('holds a database of PostgreSQL 15 and this version brings 18')
  expect(readFileSync(join(place, 'postgres/PG_VERSION'), 'utf8')).toBe('15\n')
})

test('a cluster that cannot be made leaves nothing half made', async () => {
  place = newPlace()
  writeFileSync(join(place, 'postgres.new-password'), '')
  mkdirSync(join(place, 'postgres-password'))
  await expect(start()).rejects.toThrow()
  expect(existsSync(join(place, 'postgres'))).toBe(false)
})

/** Another process starts the server, writes rows one by one, names each that was confirmed, and is killed. */
async function writeUntilKilled(round: number): Promise<number[]> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'db/testing/write-rows.ts', place, String(round)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const confirmed: number[] = []
  for await (const chunk of child.stdout) {
    confirmed.push(...String(chunk).trim().split('\n').map(Number))
    if (confirmed.length > 20) child.kill('SIGKILL')
  }
  return confirmed
}
