import { join } from 'node:path'
import { keptSecret } from '@/db/embedded/kept-secret'
import { readSettings } from '@/env'
import { startBackground } from './start/background'
import { ensureBuild } from './start/build'
import { type Closer, closeAll, endOnSignals } from './start/closing'
import { prepareDataFolder } from './start/data-folder'
import { openDatabase } from './start/database'
import { keepErased } from './start/erased'
import { keepReady } from './start/failing/keep-ready'
import { failureText } from './start/failure'
import { listen } from './start/listener'
import { lockDataFolder } from './start/lock'
import { serveNext } from './start/next-server'

/** From nothing to a running application. Whatever fails is told in one sentence, and what was opened is closed. */
export async function run({ root, dev }: { root: string; dev: boolean }): Promise<void> {
  const open: Closer[] = []
  endOnSignals(open)
  try {
    const settings = readSettings(process.env, root)
    prepareDataFolder(settings.dataDir)
    process.env.AUTH_SECRET = settings.authSecret ?? keptSecret(join(settings.dataDir, 'secret'))
    open.push(lockDataFolder(settings.dataDir))
    const listener = await listen(settings)
    open.push(listener.close)
    open.push(await openDatabase(settings, root))
    await keepErased()
    if (!dev) await ensureBuild(root)
    open.push(await startBackground())
    open.push(await serveNext({ root, dev, port: settings.port, listener }))
    if (!dev) open.push(await keepReady(settings.port))
    console.log(`Zorgzame buur is ready: ${settings.publicUrl}`)
  } catch (error) {
    console.error(failureText(error))
    await closeAll(open)
    process.exit(1)
  }
}
