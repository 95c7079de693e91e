import { spawn } from 'node:child_process'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { Account } from '@/db/embedded/account'
import { keptSecret } from '@/db/embedded/kept-secret'
import { serverEnvironment } from '@/db/embedded/server-environment'
import { StartError } from '@/db/start-error'

/** Login that owns everything in the embedded cluster. */
export const OWNER = 'zorgzame_buur'

const MAJOR = '18'

type Options = { place: string; folder: string; account: Account; initdb: string }

/**
 * Makes the cluster when it is not there yet and answers the owner's password. The cluster grows in
 * a folder beside its own and takes its name when it is whole: a stop halfway leaves nothing half made.
 *
 * @throws StartError when the cluster is of another PostgreSQL version, or cannot be made.
 */
export async function initialise({ place, folder, account, initdb }: Options): Promise<string> {
  const password = keptSecret(join(place, 'postgres-password'))
  if (existsSync(folder)) {
    refuseOtherVersion(folder)
    return password
  }
  for (const name of readdirSync(place)) {
    if (name.startsWith('postgres.new')) rmSync(join(place, name), { recursive: true, force: true })
  }
  const half = join(place, 'postgres.new')
  const passwordFile = join(place, 'postgres.new-password')
  mkdirSync(half, { mode: 0o700 })
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (account) for (const path of [half, passwordFile]) chownSync(path, account.uid, account.gid)
  if (!existsSync(initdb)) throw new StartError('The built-in PostgreSQL is not whole: run `npm ci` again.')
  try {
    await run(initdb, half, passwordFile, account)
    renameSync(half, folder)
  } finally {
    rmSync(half, { recursive: true, force: true })
    rmSync(passwordFile, { force: true })
  }
  return password
}

function refuseOtherVersion(folder: string): void {
  const file = join(folder, 'PG_VERSION')
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim() : 'unknown'
  if (version === MAJOR) return
  throw new StartError(
    `${folder} holds a database of PostgreSQL ${version} and this version brings ${MAJOR}; docs/operations.md tells how to carry it over.`,
  )
}

function run(initdb: string, half: string, passwordFile: string, account: Account): Promise<void> {
  const flags = [
    `--pgdata=${half}`,
    `--username=${OWNER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The builtin provider sorts the same on every system; pg_trgm still asks the C library what a letter is.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(process.platform === 'linux' ? ['--lc-ctype=C.UTF-8'] : []),
    ...(process.platform === 'darwin' ? ['--lc-ctype=en_US.UTF-8'] : []),
    '--no-instructions',
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(initdb, flags, {
      ...account,
      cwd: dirname(half),
      stdio: ['ignore', 'ignore', 'pipe'],
      env: serverEnvironment(),
    })
    let complaint = ''
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString()
    })
    child.once('error', (error) =>
      reject(new StartError(`PostgreSQL could not be prepared: ${error.message}.`)),
    )
    child.once('close', (code) => {
      if (code === 0) return resolve()
      const reason =
        complaint
          .trim()
          .split('\n')
          .findLast((line) => line.includes('error')) ?? complaint.trim()
      reject(new StartError(`PostgreSQL could not be prepared: ${reason}.`))
    })
  })
}
