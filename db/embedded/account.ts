import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { StartError } from '@/db/start-error'

/** Whom PostgreSQL runs as: nobody else for an ordinary user, an unprivileged account for root. */
export type Account = { uid: number; gid: number } | undefined

const NAME = 'postgres'

/**
 * PostgreSQL refuses to run as root, so root lends it the account that made the cluster in `folder`,
 * and for a new one the account `postgres`, made when missing.
 *
 * @throws StartError when there is no such account and it cannot be made.
 */
export function serverAccount(folder: string): Account {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(folder)) {
    const { uid, gid } = statSync(folder)
    if (uid !== 0) return { uid, gid }
  }
  const found = lookUp()
  if (found) return found
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', NAME])
  const made = lookUp()
  if (made) return made
  throw new StartError(
    `PostgreSQL does not run as root and the account "${NAME}" could not be made; start as an ordinary user.`,
  )
}

/** Whether the account may enter this folder. Only the system itself knows: modes, groups, mounts. */
export function canEnter(folder: string, account: Account): boolean {
  if (!account) return true
  const test = spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...account, cwd: '/' })
  return test.status === 0
}

function lookUp(): Account {
  const number = (flag: string) => Number.parseInt(spawnSync('id', [flag, NAME]).stdout?.toString() ?? '', 10)
  const uid = number('-u')
  const gid = number('-g')
  return Number.isNaN(uid) || Number.isNaN(gid) ? undefined : { uid, gid }
}
