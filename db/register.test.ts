import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Column, registerFaults } from '@/domain/privacy/register'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

async function columns(): Promise<Column[]> {
  const { rows } = await database.ownerPool.query<Column>(
    `select table_name as table, column_name as column from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name, ordinal_position`,
  )
  return rows
}

test('P7 every column of the database has an entry in the register, and every entry a column', async () => {
  expect(registerFaults(await columns())).toEqual([])
})

test('P7 one column that nobody registered is named', async () => {
  await database.ownerPool.query('alter table resident add column hobby text')
  expect(registerFaults(await columns())).toEqual([expect.stringMatching(/^resident\.hobby has no entry/)])
})
