import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from '@/db/embedded/account'
import { serverEnvironment } from '@/db/embedded/server-environment'
import { StartError } from '@/db/start-error'

/**
 * Ends the server on this folder, if one runs: open transactions are rolled back, all that was
 * committed is on disk.
 *
 * @throws StartError when the server does not end within a minute.
 */
export async function stopServer(folder: string, pgCtl: string, account: Account): Promise<void> {
  const note = join(folder, 'postmaster.pid')
  if (!existsSync(note)) return
  const pid = Number.parseInt(readFileSync(note, 'utf8'), 10)
  // A note of a dead server stays: PostgreSQL looks in it for remains that still use the folder.
  if (!lives(pid)) return
  // Another program has the number by now; PostgreSQL would take it for a server and refuse to start.
  if (!isServerOf(folder, pid)) return rmSync(note, { force: true })
  const code = await new Promise((resolve) => {
    const child = spawn(pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-t', '60'], {
      ...account,
      cwd: folder,
      stdio: 'ignore',
      env: serverEnvironment(),
    })
    child.once('error', () => resolve(1))
    child.once('close', resolve)
  })
  // It may have ended by itself in between; then the note is gone and all is well.
  if (code !== 0 && existsSync(note)) throw new StartError(`PostgreSQL (process ${pid}) does not stop.`)
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isServerOf(folder: string, pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      // A server works in its data folder.
      return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder)
    } catch {
      return false
    }
  }
  if (process.platform === 'win32') return true
  const name = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)]).stdout?.toString() ?? 'postgres'
  return name.includes('postgres')
}
