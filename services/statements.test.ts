import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY } from '@/domain/kernel/time'
import { ACCESS_MATRIX, COLUMNS } from './access-matrix'
import { newCast } from './testing/cast'
import { INPUTS } from './testing/inputs'
import { type AnyOperation, everyOperation } from './testing/operations'
import { readWithoutIndex, type Statement, statementsOf } from './testing/statements'
import { smallTown } from './testing/town'

const HEAD = `# SQL of the operations

Written by \`npm run sql\`; a test fails when it is out of date. Each operation is run once, in the name of the first
who may, and these are its statements in the order in which they go out, without those of the gate itself (who acts, the
audit log). *Sent 3 times*: once for each row, or asked again. *Reads all of*: no index answers it, so it reads that
table from the first row to the last; for a table that stays small that is right. What the second lock (0003)
asks beside it is not in it. A star is a whole row.
`

/** What is told of a statement must not hang on whether the server counted the rows of a table meanwhile. */
const KEEP_COUNTS = `do $$ declare one text; begin
  for one in select oid::regclass from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' loop
    execute format('alter table %s set (autovacuum_enabled = off)', one);
  end loop;
  -- Of a handful of rows a way by the index costs what the whole costs: as if each had very many, they never tie.
  perform pg_restore_relation_stats('schemaname', 'public', 'relname', relname::text, 'relpages', 1, 'reltuples', 1e6::real)
    from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'i');
  end $$`

let database: FreshDatabase
beforeAll(async () => {
  // A coming Wednesday at eleven in the morning, so that what is asked hangs on no hour.
  const wednesday = new Date(Date.now() + DAY)
  while (wednesday.getUTCDay() !== 3) wednesday.setTime(wednesday.getTime() + DAY)
  wednesday.setUTCHours(10, 0, 0, 0)
  vi.useFakeTimers({ toFake: ['Date'], now: wednesday })
  database = await freshDatabase()
  await smallTown()
  await ownerDb().insert(table.user).values({ name: 'Karim', email: 'karim@demo.invalid', role: 'volunteer' })
  await database.ownerPool.query(KEEP_COUNTS)
})
afterAll(async () => {
  vi.useRealTimers()
  await database.drop()
})

async function sentBy(operation: AnyOperation): Promise<Map<string, Statement>> {
  const { name } = operation.operation
  const cast = await newCast()
  const first = COLUMNS[(ACCESS_MATRIX[name] ?? '').replace(/\s/g, '').indexOf('A')] ?? 'system'
  const query = vi.spyOn(pg.Client.prototype, 'query')
  try {
    await operation(cast.actors[first], INPUTS[name]?.(cast))
    const asked = query.mock.calls.map(([one]: unknown[]) => one as string | { text: string })
    return statementsOf(asked.map((one) => (typeof one === 'string' ? one : one.text)))
  } finally {
    query.mockRestore()
  }
}

async function described(written: string, statement: Statement): Promise<string> {
  const whole = await readWithoutIndex(database.ownerPool, statement)
  const notes = [
    ...(statement.times > 1 ? [`Sent ${statement.times} times.`] : []),
    ...(whole.length > 0 ? [`Reads all of ${whole.join(', ')}.`] : []),
  ]
  return `\n\`\`\`sql\n${written}\n\`\`\`\n${notes.length > 0 ? `\n*${notes.join(' ')}*\n` : ''}`
}

test('docs/sql.md is up to date; if not: npm run sql, and read what changed', async () => {
  const operations = new Map(everyOperation().map((operation) => [operation.operation.name, operation]))
  let page = HEAD
  for (const [name, operation] of [...operations].toSorted()) {
    page += `\n## ${name}\n`
    for (const [written, statement] of await sentBy(operation)) page += await described(written, statement)
  }
  await expect(page).toMatchFileSnapshot('../docs/sql.md')
}, 180_000)
