import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asRole } from '@/db/client'
import { startCluster } from '@/db/embedded/cluster'
import { clusterPlace } from '@/db/embedded/place'
import { migrate } from '@/db/migrate'
import { readSettings } from '@/env'
import { cityWalking } from '@/services/geo/city-walking'
import { searchAddresses } from '@/services/geo/search'
import { lockDataFolder } from './start/lock'

// An application that runs on its built-in database: this process, with the lock, the server and a pool of requests.
const dataDir = mkdtempSync(join(tmpdir(), 'running-'))
chmodSync(dataDir, 0o711)
const file = (name: string, content: string) => {
  const path = join(dataDir, name)
  writeFileSync(path, content)
  return path
}
const HEADER = 'postcode,gemeente,straat,huisnummer,lat,lon'

const open: (() => Promise<void> | void)[] = []
let db: ReturnType<typeof drizzle>

beforeAll(async () => {
  open.push(lockDataFolder(dataDir))
  const cluster = await startCluster({ place: clusterPlace(dataDir), durable: false })
  open.push(() => cluster.stop())
  const { city } = readSettings({}, process.cwd())
  const url = await cluster.ensureDatabase(`zorgzame_buur_${city.replaceAll('-', '_')}`)
  await migrate(url)
  const pool = new pg.Pool({ connectionString: asRole(url), max: 1 })
  open.push(() => pool.end())
  db = drizzle(pool)
})
afterAll(async () => {
  for (const close of open.reverse()) await close()
  rmSync(dataDir, { recursive: true, force: true })
})

/** In another terminal: nothing of ours in its environment but the data folder. */
function importInto(kind: 'addresses' | 'areas' | 'streets', path: string) {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, NODE_ENV: 'production' as const }
  const args = ['--import', 'tsx', `scripts/import-${kind}.ts`, path]
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('an import beside a running application is seen at its next question', async () => {
  expect(await searchAddresses(db, 'Kerkstraat 1', 5)).toEqual([])
  const here = { lat: 51.02, lon: 4.48, street: 'Kerkstraat' }
  const there = { lat: 51.02, lon: 4.481, street: 'Kerkstraat' }
  expect((await cityWalking(db)).metres(here, there).source).toBe('estimate')

  const square = '[[4.4,51],[4.5,51],[4.5,51.1],[4.4,51.1],[4.4,51]]'
  const areas = `{"type":"FeatureCollection","features":[{"type":"Feature",
    "properties":{"code":"W1","name":"Dorp"},"geometry":{"type":"Polygon","coordinates":[${square}]}}]}`
  expect(importInto('areas', file('areas.geojson', areas))).toMatchObject({ status: 0 })
  const list = file(
    'list.csv',
    `${HEADER}\n2800,Stad,Kerkstraat,1,51.02,4.48\n2800,Stad,Kerkstraat,3,51.02,4.481\n`,
  )
  const imported = importInto('addresses', list)
  expect(imported).toMatchObject({ status: 0, stdout: expect.stringMatching(/house numbers kept\s+2/) })
  // Without a terminal a line per tenth, and nothing that moves the cursor.
  expect(imported.stderr).toMatch(/^list\.csv: 100 %$/m)
  expect(imported.stderr).not.toContain('\r')
  const [hit] = await searchAddresses(db, 'Kerkstraat 1', 5)
  expect(hit).toMatchObject({ precision: 'exact', neighbourhoodId: 'W1' })

  const edges =
    'van,naar,naam,highway,foot,wkt\n1,2,Kerkstraat,residential,,"LINESTRING(4.479 51.02,4.482 51.02)"\n'
  expect(importInto('streets', file('edges.csv', edges))).toMatchObject({ status: 0 })
  expect((await cityWalking(db)).metres(here, there).source).toBe('network')
})

test('a file that is not usable leaves the running application its addresses', async () => {
  const { status, stderr } = importInto(
    'addresses',
    file('swapped.csv', `${HEADER}\n2800,Stad,Molenweg,1,4.48,51.02\n`),
  )
  expect(status).toBe(1)
  expect(stderr.trim().split('\n').at(-1)).toMatch(
    /^swapped\.csv, line 2: latitude .* exchange the two columns\.$/,
  )
  expect(await searchAddresses(db, 'Kerkstraat 1', 5)).toHaveLength(1)
  expect(await searchAddresses(db, 'Molenweg 1', 5)).toEqual([])
})
