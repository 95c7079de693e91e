import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Closer, endWithParent } from '@/scripts/start/closing'
import { type CityServer, serveCity } from './pages/city-server'
import { quantile, Visitor } from './pages/visitor'
import { type Stop, TODAY, TRIVIAL, wholeWalk } from './pages/walk'

/**
 * Every page of the product, from its own server with its own build, on the city of `npm run seed:large`. What counts is
 * how much longer a page takes than the trivial page in the same run.
 */
const ROUNDS = 24
/** A page that takes long is asked less often. */
const MOST_MS = 8_000
const AT_ONCE = 32
const CROWD = 200

const row = (...cells: readonly (string | number)[]) => console.log(cells.join('\t'))
const dataDir = process.env.DATA_DIR ?? ''

async function timed(server: CityServer, stops: readonly Stop[], visitors: ReadonlyMap<string, Visitor>) {
  const times = new Map(stops.map((stop) => [stop, [] as number[]]))
  const slow = new Map<string, { stops: Set<string>; times: number[] }>()
  let bytes = 0
  for (let round = -1; round < ROUNDS; round++) {
    for (const stop of stops) {
      const known = times.get(stop) ?? []
      if (known.reduce((sum, ms) => sum + ms, 0) > MOST_MS) continue
      const answer = await visitors.get(stop.who)?.get(stop.path)
      if (answer?.status !== 200)
        throw new Error(`${stop.name}: ${answer?.status} ${answer?.location} ${stop.path}`)
      if (round >= 0) known.push(answer.ms)
      if (stop.name === 'round') bytes = answer.bytes
      for (const { ms, statement } of server.slow()) {
        const one = slow.get(statement) ?? { stops: new Set(), times: [] }
        slow.set(statement, { stops: one.stops.add(stop.name), times: [...one.times, ms] })
      }
    }
  }
  return { times, slow, bytes }
}

async function crowd(visitor: Visitor, path: string, all: number, atOnce: number) {
  const start = performance.now()
  let [left, failed] = [all, 0]
  const one = async () => {
    while (left-- > 0) {
      const { status } = await visitor.get(path).catch(() => ({ status: 0 }))
      if (status !== 200) failed++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, one))
  return { perSecond: (1000 * all) / (performance.now() - start), failed }
}

if (!existsSync(join(dataDir, 'secret'))) {
  console.log('Make a city first: DATA_DIR=/tmp/city npm run seed:large, and measure with the same DATA_DIR.')
} else {
  process.env.AUTH_SECRET = readFileSync(join(dataDir, 'secret'), 'utf8').trim()
  process.env.ZB_EMBEDDED_URL ??= 'postgres://unused'
  const open: Closer[] = []
  endWithParent(open)
  const server = await serveCity(dataDir, undefined, open)
  try {
    const visitors = new Map<string, Visitor>()
    const wanted = process.argv[3] ?? ''
    const stops = (await wholeWalk(server.database)).filter(({ name }) => name.includes(wanted))
    for (const who of new Set([TRIVIAL, TODAY, ...stops].map((stop) => stop.who))) {
      const visitor = new Visitor(server.url)
      if (who !== 'visitor') await visitor.become(who)
      visitors.set(who, visitor)
    }
    const { times, slow, bytes } = await timed(server, [TRIVIAL, ...stops], visitors)
    const trivial = quantile(times.get(TRIVIAL) ?? [], 0.95)
    row('page', 'p50', 'p95', 'above trivial', 'may', '')
    for (const [stop, all] of times) {
      const above = quantile(all, 0.95) - trivial
      const told = stop === TRIVIAL || above <= stop.limit ? '' : 'too slow'
      row(
        stop.name,
        quantile(all, 0.5).toFixed(1),
        quantile(all, 0.95).toFixed(1),
        above.toFixed(1),
        stop.limit,
        told,
      )
    }
    if (bytes > 0) row(`round, compressed: ${(bytes / 1000).toFixed(0)} kB`)
    // The trivial page is the most that this machine gives of any page.
    for (const stop of [TRIVIAL, TODAY]) {
      const visitor = visitors.get(stop.who)
      if (!visitor) continue
      await crowd(visitor, stop.path, 2 * AT_ONCE, AT_ONCE)
      const { perSecond, failed } = await crowd(visitor, stop.path, 10 * AT_ONCE, AT_ONCE)
      row(`${stop.name}, ${AT_ONCE} at once: ${perSecond.toFixed(1)} a second, ${failed} failed`)
    }
    const quietMemory = server.memory()
    const lost: string[] = []
    for (const stop of stops) {
      const visitor = visitors.get(stop.who)
      const failed = visitor ? (await crowd(visitor, stop.path, CROWD, CROWD)).failed : CROWD
      if (failed > 0) lost.push(`${stop.name} (${failed})`)
    }
    row(`memory before two hundred at once: ${quietMemory.toFixed(0)} MB`)
    row(`${CROWD} at once, failed: ${lost.join(', ') || 'none on any page'}`)
    row(`memory: ${server.memory().toFixed(0)} MB`)
    row(`statements over 20 ms, one visitor at a time: ${slow.size}`)
    for (const [statement, { stops: on, times: ms }] of [...slow].toSorted(
      (a, b) => sum(b[1].times) - sum(a[1].times),
    ))
      row(
        `${ms.length} x, median ${quantile(ms, 0.5).toFixed(0)} ms, on ${[...on].join(', ')}: ${statement.slice(0, 400)}`,
      )
    for (const visitor of visitors.values()) visitor.close()
  } finally {
    await server.stop()
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0)
}
