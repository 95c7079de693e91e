import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { growCity } from '@/db/seed/large/grow'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { seedDemo } from './seed'

let database: FreshDatabase
const one = async (text: string) => (await database.ownerPool.query(text)).rows[0]?.answer

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo()
  await growCity(database.ownerPool, { towns: 2, parts: 2 })
})
afterAll(() => database.drop())

test('the demo is told again: more of everything, and nobody twice in one house or at one number', async () => {
  expect(await one('select count(*) as answer from volunteer')).toBe(3 * 250)
  expect(await one('select count(*) as answer from help_request')).toBeGreaterThan(3 * 460)
  expect(await one('select count(*) as answer from offer')).toBeGreaterThan(3 * 1064)
  expect(await one('select count(*) as answer from visit')).toBeGreaterThan(1000)
  expect(
    await one(`select count(*) as answer from (
      select from volunteer group by first_name, last_name, phone having count(*) > 1) twice`),
  ).toBe(0)
  expect(
    await one(`select count(*) as answer from resident r join address a
      on (a.postcode, a.street, a.house_number) = (r.postcode, r.street, r.house_number)`),
  ).toBe(0)
})

test('what waits, waits for somebody, and nothing is dated after today', async () => {
  expect(
    await one(`select count(*) as answer from help_request h
      where due_at is not null and not exists (select from duty d where d.thing_id = h.id and d.ended_at is null)`),
  ).toBe(0)
  for (const [table, moment] of [
    ['help_request', 'state_since'],
    ['transition', 'at'],
    ['match', 'ended_at'],
    ['audit_log', 'at'],
  ])
    expect(await one(`select count(*) as answer from ${table} where ${moment} > now()`), table).toBe(0)
  expect(
    await one(`select count(*) as answer from visit v join match m on m.id = v.match_id
      where v.volunteer_id <> m.volunteer_id or v.help_request_id <> m.help_request_id`),
  ).toBe(0)
})

test('the log is sealed, holds together, and is watched again', async () => {
  expect(await one('select count(*) as answer from audit_seal')).toBeGreaterThan(3)
  expect(await one('select app.broken_seal() as answer')).toBeNull()
  expect(await one(`select tgenabled as answer from pg_trigger where tgname = 'reading_watched'`)).toBe('O')
})

test('nobody is put beside people who are there already', () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'))
  writeFileSync(join(folder, 'secret'), 'kept')
  const run = (env: NodeJS.ProcessEnv) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'scripts/seed-large.ts'], { env, encoding: 'utf8' })
  const { DATABASE_URL: _, ...own } = process.env
  expect(run({ ...own, DATA_DIR: folder })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('is not empty'),
  })
  expect(run({ ...own, DATABASE_URL: database.url })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('DATA_DIR'),
  })
})
