import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ownerPool } from '@/db/client'
import { keptSecret } from '@/db/embedded/kept-secret'
import { growCity, WHOLE_CITY } from '@/db/seed/large/grow'
import { StartError } from '@/db/start-error'
import { readSettings, type Settings } from '@/env'
import { type Closer, closeAll } from './start/closing'
import { prepareDataFolder } from './start/data-folder'
import { openDatabase } from './start/database'
import { failureText } from './start/failure'
import { lockDataFolder } from './start/lock'

/** `DATA_DIR=… npm run seed:large`: a city after three years, to measure on. Never beside people who are there already. */
const open: Closer[] = []
try {
  const settings = readSettings(process.env, process.cwd())
  await refuseInhabited(settings)
  prepareDataFolder(settings.dataDir)
  // The links of the demo's letters are made with it; the start keeps the same.
  process.env.AUTH_SECRET = settings.authSecret ?? keptSecret(join(settings.dataDir, 'secret'))
  open.push(lockDataFolder(settings.dataDir))
  open.push(await openDatabase(settings, process.cwd()))
  const began = Date.now()
  await growCity(ownerPool(), WHOLE_CITY, (step) =>
    console.log(`  ${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${step} …`),
  )
  console.log(`Ready after ${((Date.now() - began) / 1000).toFixed(0)} s.`)
} catch (error) {
  console.error(failureText(error))
  process.exitCode = 1
} finally {
  await closeAll(open)
}
process.exit()

async function refuseInhabited({ databaseUrl, dataDir }: Settings): Promise<void> {
  if (databaseUrl)
    throw new StartError('seed:large makes a demo of its own: set DATA_DIR, and not DATABASE_URL.')
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new StartError(`${dataDir} is not empty; name a new folder in DATA_DIR.`)
}
