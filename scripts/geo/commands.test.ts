import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'

const folder = mkdtempSync(join(tmpdir(), 'commands-'))
const file = (name: string, content: string) => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const addresses = file(
  'addresses.csv',
  'postcode,gemeente,straat,huisnummer,lat,lon\n2800,Stad,Kerkstraat,1,51.02,4.48\n2800,Stad,Molenweg,2,51.021,4.48\n',
)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

function run(script: string, ...args: string[]) {
  const flags = ['--import', 'tsx', `scripts/${script}.ts`, ...args]
  const env = { ...process.env, DATABASE_URL: database.url }
  const { status, stdout, stderr } = spawnSync(process.execPath, flags, { env, encoding: 'utf8' })
  return { status, stdout, stderr }
}

test('an import reports on standard output, and the walk is one line of JSON', () => {
  const imported = run('import-addresses', addresses)
  expect(imported.status).toBe(0)
  expect(imported.stdout).toMatch(/rows read\s+2\n.*house numbers kept\s+2\n/)
  const { stdout, status } = run('walk', 'Kerkstraat 1, 2800', 'Molenweg 2, 2800')
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toEqual({ metres: 150, straight: 111, source: 'estimate' })
})

test.each([
  ['import-addresses', [], /^Name the file: npm run import:addresses/],
  ['import-addresses', [addresses, '--nis', 'abc'], /^"abc" is no NIS code/],
  ['import-addresses', [join(folder, 'none.csv')], /^none.csv: does not exist/],
  ['import-streets', [addresses], /^addresses.csv, line 1: the header has no column/],
  ['import-areas', [addresses], /^addresses.csv, line 1: is no JSON/],
  ['walk', ['Kerkstraat 1'], /^Name two addresses/],
  ['walk', ['Kerkstraat 1', 'Nergens 5'], /^No house at "Nergens 5"/],
])('%s %j ends in one sentence and exit code 1', (script, args, sentence) => {
  const { status, stderr, stdout } = run(script, ...args)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  // A progress line may stand before the sentence.
  expect(stderr.trim().split('\n').at(-1)).toMatch(sentence)
})
