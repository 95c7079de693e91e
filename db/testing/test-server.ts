import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { canEnter, serverAccount } from '@/db/embedded/account'
import { findBinaries } from '@/db/embedded/binaries'
import { startCluster } from '@/db/embedded/cluster'
import { stopServer } from '@/db/embedded/stop-server'
import { migrate } from '@/db/migrate'

/** Holds the newest tables and no rows; every test file gets a copy. */
export const TEMPLATE = 'zorgzame_buur_template'

/** Starts a server that does not wait for the disk, in .test/ or, where it may not enter that, elsewhere. */
export async function startTestDatabase(): Promise<{ url: string; stop(): Promise<void> }> {
  const root = resolve('.test')
  mkdirSync(root, { recursive: true })
  const base = canEnter(root, serverAccount(root)) ? root : tmpdir()
  await clearRemains(base)
  const place = mkdtempSync(join(base, `zorgzame-buur-test-${process.pid}-`))
  chmodSync(place, 0o711)
  const cluster = await startCluster({ place, durable: false })
  const stop = async () => {
    await cluster.stop()
    rmSync(place, { recursive: true, force: true })
  }
  try {
    await migrate(await cluster.ensureDatabase(TEMPLATE))
  } catch (error) {
    await stop()
    throw error
  }
  return { url: cluster.url('postgres'), stop }
}

// A test run that was killed leaves its server running.
async function clearRemains(base: string): Promise<void> {
  for (const name of readdirSync(base)) {
    const pid = /^zorgzame-buur-test-(\d+)-/.exec(name)?.[1]
    if (!pid || lives(Number(pid))) continue
    const folder = join(base, name, 'postgres')
    const account = serverAccount(folder)
    if (existsSync(folder)) await stopServer(folder, findBinaries(account).pgCtl, account)
    rmSync(join(base, name), { recursive: true, force: true })
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
