import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Closer, closeAll, endWithParent } from './start/closing'

// `npm run beside -- v1.2`: the application of an earlier version on the tables of this one, as they stand side by side
// while instances are upgraded one after the other. The operations of that version run their own tests, with our
// migrations in the place of theirs. Ends by itself; exits with 0 when all of them pass.

/** What people do from day to day, from a question to the end of help. */
const OPERATIONS = [
  'journey',
  'help-request/',
  'offer/',
  'match/',
  'visit/',
  'duty/',
  'resident/',
  'volunteer/',
]

const [, , version] = process.argv
if (!version) throw new Error('name a version: npm run beside -- v1.2')
const place = mkdtempSync(join(tmpdir(), 'beside-'))
const old = join(place, 'old')
const git = (...args: string[]) => spawnSync('git', args, { stdio: ['ignore', 'ignore', 'inherit'] }).status
const open: Closer[] = [
  () => {
    git('worktree', 'remove', '--force', old)
    rmSync(place, { recursive: true, force: true })
  },
]
endWithParent(open)
try {
  if (git('worktree', 'add', '--detach', old, version) !== 0)
    throw new Error(`there is no version ${version}`)
  symlinkSync(resolve('node_modules'), join(old, 'node_modules'))
  cpSync('db/migrations', join(old, 'db/migrations'), { recursive: true })
  const tests = OPERATIONS.map((one) => `services/${one}`)
  const { status } = spawnSync('node_modules/.bin/vitest', ['run', '--testTimeout=60000', ...tests], {
    cwd: old,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  await closeAll(open)
}
