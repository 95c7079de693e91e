import { getTableColumns, getTableName, is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as schema from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const tables: PgTable[] = Object.values(schema).flatMap((one: unknown) => (is(one, PgTable) ? [one] : []))

async function query<T extends object>(statement: string): Promise<T[]> {
  return (await database.ownerPool.query<T>(statement)).rows
}

test('the tables in code are the tables in the database, column by column', async () => {
  const found = await query<{ column: string }>(`
    select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) ||
      case when a.attnotnull then ' not null' else '' end || case when a.atthasdef then ' default' else '' end as column
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`)
  const written = tables.flatMap((table) =>
    Object.values(getTableColumns(table)).map((column) =>
      [
        `${getTableName(table)}.${column.name}`,
        column.getSQLType(),
        ...(column.notNull ? ['not null'] : []),
        // What the code fills in itself is no default of the database.
        ...(column.default === undefined ? [] : ['default']),
      ].join(' '),
    ),
  )
  expect(found.map((one) => one.column).sort()).toEqual(written.sort())
})

test('references, keys, unique columns and indexes of the code stand in the database', async () => {
  const constraints = await query<{ name: string }>(
    `select conname as name from pg_constraint where connamespace = 'public'::regnamespace
     union select indexname from pg_indexes where schemaname = 'public'`,
  )
  const names = new Set(constraints.map((one) => one.name))
  for (const table of tables) {
    const { foreignKeys, indexes, primaryKeys, uniqueConstraints, columns } = getTableConfig(table)
    const wanted = [
      ...foreignKeys.map((one) => one.getName()),
      ...indexes.map((one) => one.config.name),
      ...primaryKeys.map((one) => one.getName()),
      ...uniqueConstraints.map((one) => one.name),
      ...columns.filter((one) => one.isUnique).map((one) => one.uniqueName),
    ]
    for (const name of wanted) expect([...names], `${getTableName(table)} ${name}`).toContain(name)
  }
})

test('every moment has a zone, and the tables of people have their second lock', async () => {
  expect(
    await query(`select table_name, column_name from information_schema.columns
      where table_schema = 'public' and data_type = 'timestamp without time zone'`),
  ).toEqual([])
  const open = await query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and not relrowsecurity`,
  )
  // Places, the city's settings and counters: nothing about a person.
  for (const { name } of open)
    expect(['address', 'city', 'neighbourhood', 'place', 'rate_limit', 'street_network']).toContain(
      name.startsWith('street') ? 'street_network' : name,
    )
})
