import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { appPool, closePools, ownerPool, pointPoolsAt } from '@/db/client'
import { ownedBy, TEMPLATE, TEST_OWNER } from '@/db/testing/test-server'

export type FreshDatabase = {
  /** Address with the owner's login. */
  url: string
  /** As requests run: the role without rights of its own. */
  appPool: pg.Pool
  ownerPool: pg.Pool
  /** Closes the pools and removes the database. Call it in afterAll. */
  drop(): Promise<void>
}

/**
 * A database of its own for this test file: the newest tables, no rows. `appPool()` and
 * `ownerPool()` of db/client lead to it from now on, so operations under test need no argument.
 *
 * `const database = await freshDatabase()` in beforeAll, `await database.drop()` in afterAll.
 *
 * @param template `''` for an empty database without any table.
 */
export async function freshDatabase(template: string = TEMPLATE): Promise<FreshDatabase> {
  const server = inject('testServer')
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  await ask(server, `create database ${name} owner ${TEST_OWNER} ${template && `template ${template}`}`)
  const url = ownedBy(server, name)
  await closePools()
  pointPoolsAt(url)
  // env() then tells of the demo; it keeps its first answer for the whole test file.
  process.env.ZB_EMBEDDED_URL = url
  // What stands beside a database belongs to that one: no test reads what another wrote.
  const folder = join('.test/data', name)
  mkdirSync(folder, { recursive: true })
  process.env.DATA_DIR = folder
  return {
    url,
    appPool: appPool(),
    ownerPool: ownerPool(),
    async drop() {
      await closePools()
      await ask(server, everybodyLeft(name))
      await ask(server, `drop database if exists ${name} with (force)`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

// A closed pool says goodbye and does not wait for the answer: whoever is thrown out meanwhile hears of it as an error.
const everybodyLeft = (name: string) => `do $$ begin
  for each in 1..50 loop
    perform pg_stat_clear_snapshot();
    exit when not exists (select from pg_stat_activity where datname = '${name}');
    perform pg_sleep(0.02);
  end loop;
end $$`

async function ask(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
