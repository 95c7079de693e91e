import { spawnSync } from 'node:child_process'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'

let database: FreshDatabase

beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

function createAdmin(args: string[], environment: Record<string, string> = { DATABASE_URL: database.url }) {
  const flags = ['--import', 'tsx', 'scripts/create-admin.ts', ...args]
  const { status, stderr } = spawnSync(process.execPath, flags, { env: { ...process.env, ...environment } })
  return { code: status, complaint: stderr.toString().trim() }
}

test('makes an admin, once, with an address in small letters and a line in the log', async () => {
  const args = ['--email', 'An@Example.be', '--name', 'An']
  expect(createAdmin(args)).toEqual({ code: 0, complaint: '' })
  expect(createAdmin(args)).toEqual({ code: 0, complaint: '' })
  const { rows } = await database.ownerPool.query('select email, name, role from "user"')
  expect(rows).toEqual([{ email: 'an@example.be', name: 'An', role: 'admin' }])
  const log = await database.ownerPool.query("select verdict from audit_log where operation = 'create-admin'")
  expect(log.rowCount).toBe(2)
})

test('lets a closed account in again', async () => {
  await database.ownerPool.query('update "user" set role = \'operator\', deactivated_at = now()')
  createAdmin(['--email', 'an@example.be', '--name', 'An'])
  const { rows } = await database.ownerPool.query('select role, deactivated_at from "user"')
  expect(rows).toEqual([{ role: 'admin', deactivated_at: null }])
})

test('leaves the account that somebody has as a neighbour as it is, and makes another', async () => {
  const of = 'from "user" where email = \'bo@example.be\' order by role'
  await database.ownerPool.query(
    "insert into \"user\" (id, email, name, role) values (gen_random_uuid(), 'bo@example.be', 'Bo', 'volunteer')",
  )
  createAdmin(['--email', 'bo@example.be', '--name', 'Bo'])
  const { rows } = await database.ownerPool.query(`select role ${of}`)
  expect(rows).toEqual([{ role: 'admin' }, { role: 'volunteer' }])
})

test.each([[['--email', 'an', '--name', 'An']], [['--email', 'an@example.be']], [[]]])(
  'refuses %j',
  (args) => {
    expect(createAdmin(args)).toEqual({
      code: 1,
      complaint: 'Give an address and a name: npm run create-admin -- --email an@example.be --name "An".',
    })
  },
)

test('the demo has its own', () => {
  const { code, complaint } = createAdmin([], { DATABASE_URL: '' })
  expect([code, complaint]).toEqual([
    1,
    'DATABASE_URL must be set: the demo has its own admin, on the page /demo.',
  ])
})
