import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Report, tableOf, verdictsOf } from './trust/verdicts'
import { reportOfWalk, type WalkReport } from './trust/walk-report'

// `npm run test:trust`: the promises about trust, each with what the tests say, also those that ask the running product.
// `-- --long` works a whole month, tries every state, and walks through all pages in every state of help. What only a
// benchmark shows stands in `npm run bench`.

const RULES = '.test/reports/trust.json'
const WALK = '.test/reports/trust-walk.json'
const env = { ...process.env, ...(process.argv.includes('--long') ? { TRUST_LONG: '1' } : {}) }
const named = /['"`]P\d+ /
const carrying = (rooms: readonly string[], kind: RegExp) =>
  rooms
    .flatMap((room) =>
      readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
    )
    .filter((file) => kind.test(file) && named.test(readFileSync(file, 'utf8')))

/** The status of a tool of ours; a report of the last time never speaks for this one. */
function run(report: string, tool: string, args: readonly string[], more: Record<string, string> = {}) {
  rmSync(report, { force: true })
  const { status } = spawnSync(`node_modules/.bin/${tool}`, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...env, ...more },
  })
  return status
}
const read = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)

mkdirSync('.test/reports', { recursive: true })
const files = carrying(
  ['bench', 'services', 'domain', 'db', 'scripts', 'messages', 'components'],
  /\.test\.tsx?$/,
)
const walks = carrying(['e2e'], /\.spec\.ts$/)
const statuses = [
  run(RULES, 'vitest', ['run', '--reporter=json', `--outputFile=${RULES}`, ...files]),
  run(WALK, 'tsx', ['scripts/test/build.ts']),
  run(WALK, 'playwright', ['test', '--reporter=json', '--project=chromium', '--no-deps', ...walks], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: WALK,
  }),
]
const rules = read(RULES) as Report | null
const walk = read(WALK) as WalkReport | null
const verdicts = verdictsOf({
  testResults: [...(rules?.testResults ?? []), ...(walk ? reportOfWalk(walk) : [])],
})
process.stdout.write(`${tableOf(verdicts)}\n`)
const allWell = statuses.every((status) => status === 0)
process.exitCode = allWell && verdicts.every((one) => one.verdict !== 'broken') ? 0 : 1
