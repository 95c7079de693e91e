import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { startTestDatabase, TEMPLATE } from '@/db/testing/test-server'
import { searchAddresses } from '@/services/geo/search'
import { nisOf, streetNames, writeCountryFile } from './country-file'

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
  const names = streetNames()
  const texts = Array.from({ length: 1000 }, (_, i) => spoiled(names[(i * 104_729) % names.length] ?? '', i))
  const client = await pool.connect()
  const db = drizzle(client)
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const backend = `/proc/${rows[0]?.pid}/schedstat`
  for (const text of texts.slice(0, 50)) await searchAddresses(db, text, 8)
  const [clock, processor]: [number[], number[]] = [[], []]
  let found = 0
  for (const text of texts) {
    const [begin, busy] = [performance.now(), busyMs(backend)]
    if ((await searchAddresses(db, text, 8)).length > 0) found++
    clock.push(performance.now() - begin)
    processor.push(busyMs(backend) - busy)
  }
  client.release()
  console.log(`${title}: ${texts.length} searches, ${found} found`)
  console.log(`  by the clock: ${quantiles(clock)}`)
  if (existsSync(backend)) console.log(`  of processor, ours and the database's: ${quantiles(processor)}`)
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

/** As people type: whole, the first letters, two letters exchanged, with a number or a place. */
function spoiled(name: string, i: number): string {
  if (i % 5 === 0) return `${name} ${i % 60}`
  if (i % 5 === 1) return name.slice(0, 5)
  if (i % 5 === 2) return `${name.slice(0, 3)}${name[4] ?? ''}${name[3] ?? ''}${name.slice(5)}`
  if (i % 5 === 3) return `${name} ${i % 40}, ${1000 + (i % 285) * 7}`
  return `${name.toLowerCase()} gemeente ${i % 285}`
}

try {
  const begin = performance.now()
  const { streets, bytes } = await writeCountryFile(path, rows)
  console.log(
    `a file of ${count(rows)} rows, ${count(streets)} streets, ${(bytes / 2 ** 20).toFixed(0)} MiB, made in ${seconds(begin).toFixed(1)} s`,
  )
  load('one municipality', [nisOf(42)])
  load('two municipalities', [nisOf(42), nisOf(43)])
  await search('searching in two municipalities')
  load('the whole file', [])
  await search('searching in the whole file')
} finally {
  await pool.end()
  await server.stop()
  rmSync(folder, { recursive: true })
}
