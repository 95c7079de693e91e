import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { closePools, ownerPool, pointPoolsAt } from '@/db/client'
import { OWNER } from '@/db/embedded/initialise'
import { clusterPlace } from '@/db/embedded/place'
import { migrate } from '@/db/migrate'
import { readSettings, type Settings } from '@/env'
import { ImportError } from '@/services/geo/import/import-error'
import { type Closer, closeAll } from '../start/closing'
import { prepareDataFolder } from '../start/data-folder'
import { checkServer, openDatabase } from '../start/database'
import { failureText } from '../start/failure'
import { lockDataFolder } from '../start/lock'

/**
 * Runs a command on the city's database, whether the application is running or not, and ends the process with
 * code 1 and one sentence when it fails.
 */
export async function withCityDatabase(work: (pool: pg.Pool) => Promise<void>): Promise<void> {
  const open: Closer[] = []
  try {
    await openFor(readSettings(process.env, process.cwd()), open)
    await work(ownerPool())
  } catch (error) {
    console.error(error instanceof ImportError ? error.message : failureText(error))
    process.exitCode = 1
  } finally {
    await closePools()
    await closeAll(open)
  }
}

async function openFor(settings: Settings, open: Closer[]): Promise<void> {
  const running = settings.databaseUrl ?? runningDatabase(settings)
  if (running) {
    await checkServer(running)
    await migrate(running)
    return pointPoolsAt(running)
  }
  prepareDataFolder(settings.dataDir)
  open.push(lockDataFolder(settings.dataDir))
  // What the start says on the way belongs to the reader, not to a program that reads our answer.
  const { log } = console
  console.log = console.error
  try {
    open.push(await openDatabase(settings, process.cwd()))
  } finally {
    console.log = log
  }
  pointPoolsAt(process.env.ZB_EMBEDDED_URL ?? '')
}

/** Address of the embedded database of a running application, which its server's own files tell. */
function runningDatabase({ dataDir, city }: Settings): string | undefined {
  if (!existsSync(dataDir)) return undefined
  const place = clusterPlace(dataDir)
  const [pid, port] = [0, 3].map((line) => readLine(join(place, 'postgres', 'postmaster.pid'), line))
  const password = readLine(join(place, 'postgres-password'), 0)
  if (!pid || !port || !password || !lives(Number(pid))) return undefined
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/zorgzame_buur_${city.replaceAll('-', '_')}`
}

function readLine(file: string, line: number): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[line]?.trim() : undefined
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
