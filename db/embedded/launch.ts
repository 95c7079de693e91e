import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Account } from '@/db/embedded/account'
import { serverEnvironment } from '@/db/embedded/server-environment'
import { StartError } from '@/db/start-error'
import { MINUTE } from '@/domain/kernel/time'

const READY_WITHIN_MS = MINUTE

type Options = { postgres: string; folder: string; options: string[]; account: Account; url: string }

/**
 * Starts the server on this folder and waits until it answers at `url`.
 *
 * @throws StartError with the server's own reason when it does not come up.
 */
export async function launch({ postgres, folder, options, account, url }: Options): Promise<ChildProcess> {
  const logFile = join(folder, 'server.log')
  // Begun anew at each start: it serves to see why this start failed.
  rmSync(logFile, { force: true })
  const log = openSync(logFile, 'w', 0o600)
  // Detached: Ctrl-C in a terminal reaches the whole group, and the jobs must finish before the database.
  const server = spawn(postgres, ['-D', folder, ...options], {
    ...account,
    cwd: folder,
    detached: true,
    stdio: ['ignore', log, log],
    env: serverEnvironment(),
  })
  closeSync(log)
  server.unref()
  let ended = false
  server.once('exit', () => {
    ended = true
  })
  server.once('error', () => {
    ended = true
  })
  const giveUpAt = Date.now() + READY_WITHIN_MS
  while (!(await answers(url))) {
    if (ended || Date.now() > giveUpAt) throw new StartError(`PostgreSQL did not start: ${lastLine(logFile)}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return server
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

function lastLine(file: string): string {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  return lines.findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? lines.at(-1) ?? 'it wrote no log.'
}
