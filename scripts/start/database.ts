import pg from 'pg'
import { closePools } from '@/db/client'
import { startCluster } from '@/db/embedded/cluster'
import { clusterPlace } from '@/db/embedded/place'
import { migrate, refuseOldServer, serverVersion } from '@/db/migrate'
import { StartError } from '@/db/start-error'
import type { Settings } from '@/env'
import { loadCityOnce } from './city'
import type { Closer } from './closing'
import { lockDataFolder } from './lock'
import { seedWhenPresent } from './seed'
import { step } from './step'

/** Opens the database of these settings, brings its tables up to date and answers how to close it. */
export async function openDatabase(settings: Settings, root: string): Promise<Closer> {
  const url = settings.databaseUrl
  if (url) {
    await step('Looking for the database server', () => checkServer(url))
    await step('Bringing the tables up to date', () => migrate(url))
    await loadCityOnce(root, settings.city)
    return closePools
  }
  return openEmbedded(settings, root)
}

async function openEmbedded({ dataDir, city }: Settings, root: string): Promise<Closer> {
  const place = clusterPlace(dataDir)
  // The database may stand outside the data folder; then that place needs a lock of its own.
  const unlock = place === dataDir ? () => {} : lockDataFolder(place)
  if (place !== dataDir)
    console.log(`The database account may not enter ${dataDir}; the database is in ${place}.`)
  const cluster = await step('Starting the database', () => startCluster({ place, durable: true }))
  const close = async () => {
    await closePools()
    await cluster.stop()
    unlock()
  }
  try {
    const url = await cluster.ensureDatabase(`zorgzame_buur_${city.replaceAll('-', '_')}`)
    process.env.ZB_EMBEDDED_URL = url
    await step('Bringing the tables up to date', () => migrate(url))
    await seedWhenPresent(root)
    return close
  } catch (error) {
    await close()
    throw error
  }
}

/** @throws StartError when the server does not answer, refuses us or is too old. */
export async function checkServer(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    refuseOldServer(await serverVersion(client))
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(unreachable(url, error))
  } finally {
    await client.end().catch(() => {})
  }
}

function unreachable(url: string, error: unknown): string {
  // Never the address itself: it holds a password.
  const { hostname, port, pathname } = new URL(url)
  const code = (error as { code?: string }).code
  if (code === '28P01' || code === '28000')
    return 'The database server refuses the name or password in DATABASE_URL.'
  if (code === '3D000')
    return `The database ${pathname.slice(1)} of DATABASE_URL does not exist on the server.`
  const reason = code ?? (error instanceof Error ? error.message : 'unknown reason')
  return `The database server ${hostname}:${port || 5432} of DATABASE_URL does not answer (${reason}).`
}
