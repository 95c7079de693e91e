import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readCityAddresses } from '@/db/seed/cities/read-city-addresses'
import {
  buildGraph,
  createWalking,
  type Doorstep,
  decodeGraph,
  encodeGraph,
  nodeCount,
} from '@/domain/walking'
import { lookAt, unpackedFile } from '@/services/geo/import/open-file'
import { readStreetCsv } from '@/services/geo/import/street-csv'
import { silent } from '@/services/geo/progress'

// npm run bench -- walking: every demo city that has a network.
const CITIES = join(import.meta.dirname, '../db/seed/cities')
const LIMIT = 4000

function timed<T>(work: () => T): { ms: number; result: T } {
  const begin = performance.now()
  const result = work()
  return { ms: performance.now() - begin, result }
}

function quantiles(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(2)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms`
}

for (const { name } of readdirSync(CITIES, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
  const streets = join(CITIES, name, 'streets.csv.gz')
  if (!existsSync(streets)) continue
  const { edges } = await lookAt(streets, (file) => readStreetCsv(unpackedFile(file, ['.csv'], silent)))
  const built = timed(() => buildGraph(edges))
  const bytes = encodeGraph(built.result)
  const read = timed(() => decodeGraph(bytes))
  const walking = timed(() => createWalking(read.result))
  console.log(
    `${name}: ${nodeCount(read.result)} crossings, ${edges.length} edges, ${(bytes.length / 2 ** 20).toFixed(1)} MiB; built in ${built.ms.toFixed(0)} ms, read in ${read.ms.toFixed(0)} ms, indexed in ${walking.ms.toFixed(0)} ms`,
  )
  const addresses = readCityAddresses(join(CITIES, name))
  const doors = (count: number, step: number): Doorstep[] =>
    Array.from({ length: count }, (_, i) => ({ ...(addresses[(i * step) % addresses.length] as Doorstep) }))
  const neighbours = doors(2000, 7919)
  const known = timed(() => {
    for (const door of neighbours) walking.result.standing(door)
  })
  console.log(`  putting 2,000 doors on the network: ${((1000 * known.ms) / 2000).toFixed(1)} µs each`)
  const one = doors(500, 104_729)
  for (const door of one.slice(0, 50)) walking.result.toMany(door, neighbours, LIMIT)
  const times = one.map((door) => timed(() => walking.result.toMany(door, neighbours, LIMIT)).ms)
  console.log(`  one request against 2,000 neighbours within 4 km: ${quantiles(times)}`)
  const round = doors(10_000, 1_299_709)
  const reach = neighbours.slice(0, 1000)
  let pairs = 0
  const whole = timed(() => {
    for (const door of round) for (const walk of walking.result.toMany(door, reach, 1500)) if (walk) pairs++
  })
  console.log(
    `  a round of 10,000 requests × 1,000 volunteers within 1.5 km: ${(whole.ms / 1000).toFixed(1)} s, ${pairs.toLocaleString('en')} edges, ${((1000 * whole.ms) / round.length).toFixed(0)} µs a request`,
  )
}
