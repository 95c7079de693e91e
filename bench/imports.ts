import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { startTestDatabase, TEMPLATE } from '@/db/testing/test-server'
import { searchAddresses } from '@/services/geo/search'
import { nisOf, writeCountryFile } from './country-file'
import { rightAt, searchTexts } from './search-texts'

// npx tsx bench/imports.ts [rows]: import of a country's address file, and searching in it.
const rows = Number(process.argv[2] ?? 4_200_000)
const folder = mkdtempSync(join(tmpdir(), 'bench-imports-'))
const path = join(folder, 'openaddress.csv')
const server = await startTestDatabase()
const url = new URL(server.url)
url.pathname = `/${TEMPLATE}`
const pool = new pg.Pool({ connectionString: url.toString() })
const seconds = (since: number) => (performance.now() - since) / 1000
const count = (value: number) => value.toLocaleString('en')

function load(title: string, nis: number[]) {
  const once = join(import.meta.dirname, 'import-once.ts')
  const args = ['--import', 'tsx', once, path, nis.join(',') || 'all', url.toString()]
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  const { read, kept, seconds: took, cpuSeconds, megabytes } = JSON.parse(stdout)
  const rate = count(Math.round(read / took))
  console.log(
    `${title}: ${count(read)} rows read, ${count(kept)} kept, ${took.toFixed(1)} s (${cpuSeconds.toFixed(1)} s of processor here), ${rate} rows/s, ${megabytes} MB at most`,
  )
}

async function search(title: string) {
  const client = await pool.connect()
  const db = drizzle(client)
  const texts = await searchTexts(client, 1300)
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const backend = `/proc/${rows[0]?.pid}/schedstat`
  for (const { text } of texts.slice(0, 130)) await searchAddresses(db, text, 8)
  const done: { kind: string; at: number; clock: number; busy: number }[] = []
  for (const wanted of texts) {
    const [begin, busy] = [performance.now(), busyMs(backend)]
    const hits = await searchAddresses(db, wanted.text, 8)
    const [clock, spent] = [performance.now() - begin, busyMs(backend) - busy]
    done.push({ kind: wanted.kind, at: rightAt(wanted, hits), clock, busy: spent })
  }
  const kept = await client.query<{ count: number }>(
    'SELECT count(*)::int AS count FROM address WHERE retired_at IS NULL',
  )
  client.release()
  console.log(`${title}: ${count(kept.rows[0]?.count ?? 0)} addresses, ${texts.length} searches`)
  console.log(`  by the clock: ${quantiles(done.map(({ clock }) => clock))}`)
  if (existsSync(backend))
    console.log(`  of processor, ours and the database's: ${quantiles(done.map(({ busy }) => busy))}`)
  for (const kind of new Set(done.map((one) => one.kind))) {
    const all = done.filter((one) => one.kind === kind)
    const share = (part: typeof all) => `${((100 * part.length) / all.length).toFixed(0)} %`.padStart(5)
    const [first, among] = [all.filter(({ at }) => at === 0), all.filter(({ at }) => at >= 0)]
    console.log(
      `  ${kind.padEnd(25)} first ${share(first)}, among eight ${share(among)}; ${quantiles(all.map(({ clock }) => clock))}`,
    )
  }
}

/** Milliseconds of processor so far. On a machine that others use too, only this is the search's own. */
function busyMs(backend: string): number {
  const { user, system } = process.cpuUsage()
  const theirs = existsSync(backend) ? Number(readFileSync(backend, 'utf8').split(' ')[0]) / 1e6 : 0
  return (user + system) / 1000 + theirs
}

function quantiles(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => `${(sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(1)} ms`
  return `p50 ${at(0.5)}, p95 ${at(0.95)}, p99 ${at(0.99)}, worst ${at(1)}`
}

try {
  const begin = performance.now()
  const { streets, bytes } = await writeCountryFile(path, rows)
  console.log(
    `a file of ${count(rows)} rows, ${count(streets)} streets, ${(bytes / 2 ** 20).toFixed(0)} MiB, made in ${seconds(begin).toFixed(1)} s`,
  )
  load('one municipality', [nisOf(0)])
  load('two municipalities', [nisOf(0), nisOf(1)])
  await search('searching in two municipalities')
  load('the whole file', [])
  await search('searching in the whole file')
} finally {
  await pool.end()
  await server.stop()
  rmSync(folder, { recursive: true })
}
