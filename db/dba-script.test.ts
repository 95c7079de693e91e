import { readFileSync } from 'node:fs'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { asRole } from '@/db/client'
import { migrate } from '@/db/migrate'
import { variables } from '@/env'

const guide = readFileSync('docs/operations.md', 'utf8')
const [roles = '', database = '', extensions = ''] = [...guide.matchAll(/```sql\n([^`]+)```/g)].map(
  (part) => part[1],
)

// The roles of a server belong to all its databases, so each test has names of its own.
let name: string
const named = (script: string) => script.replaceAll(/\bzorgzame_buur\b/g, name)
const address = (path: string, login?: string) => {
  const url = new URL(inject('testServer'))
  url.pathname = `/${path}`
  if (login) Object.assign(url, { username: login, password: 'choose-a-password' })
  return url.toString()
}

async function run(url: string, ...statements: string[]) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

beforeEach(() => {
  name = `dba_${crypto.randomUUID().replaceAll('-', '')}`
})
afterEach(() =>
  run(address('postgres'), `drop database if exists ${name} with (force)`, `drop role if exists ${name}`),
)

test('with the script of the guide, a login without any right brings the tables up to date', async () => {
  // Another database of this test server made the role that the script makes.
  const [login = '', , grant = ''] = roles.split('\n')
  await run(address('postgres'), named(login), named(grant), named(database))
  await run(address(name), extensions)
  await migrate(address(name, name))
  await run(asRole(address(name, name)), 'select from help_request')
})

test('without it, one sentence leads to the guide', async () => {
  const [login = ''] = roles.split('\n')
  await run(address('postgres'), named(login), `create database ${name}`)
  await expect(migrate(address(name, name))).rejects.toThrow('docs/operations.md has a script')
})

test('the guide names exactly the variables that are read', () => {
  const inGuide = [...guide.matchAll(/^\| `([A-Z_]+)` \|/gm)].map((row) => row[1])
  expect(inGuide).toEqual(Object.keys(variables))
})
