import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Report, tableOf, verdictsOf } from './trust/verdicts'

// `npm run test:trust`: the promises about trust, each with what the tests say. `-- --long` works a whole month and tries
// every state. What only the browser or a benchmark shows stands in `npm test` and `npm run bench`.

const REPORT = '.test/reports/trust.json'
const named = /['"`]P\d+ /
const files = ['bench', 'services', 'domain', 'db', 'scripts', 'messages', 'components']
  .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)))
  .filter((file) => /\.test\.tsx?$/.test(file) && named.test(readFileSync(file, 'utf8')))
mkdirSync('.test/reports', { recursive: true })
const { status } = spawnSync(
  'node_modules/.bin/vitest',
  ['run', '--reporter=json', `--outputFile=${REPORT}`, ...files],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...(process.argv.includes('--long') ? { TRUST_LONG: '1' } : {}) },
  },
)
const verdicts = verdictsOf(JSON.parse(readFileSync(REPORT, 'utf8')) as Report)
process.stdout.write(`${tableOf(verdicts)}\n`)
process.exitCode = status === 0 && verdicts.every((one) => one.verdict !== 'broken') ? 0 : 1
