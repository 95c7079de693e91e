import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { asActor, type Tx } from './transaction'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const system = { kind: 'system', task: 'test' } as const
const lock = (tx: Tx, key: number) => tx.execute(sql`select pg_advisory_xact_lock(${key})`)

/** Takes one lock, waits until the other has taken its own, and asks for that one. */
function crossing(first: number, second: number, met: { count: number }) {
  let tries = 0
  return asActor(system, async (tx) => {
    tries += 1
    await lock(tx, first)
    met.count += 1
    while (met.count < 2) await new Promise((resolve) => setTimeout(resolve, 5))
    await lock(tx, second)
    return tries
  })
}

it('runs the loser of a circle once more, so that both are done', async () => {
  const met = { count: 0 }
  const tries = await Promise.all([crossing(1, 2, met), crossing(2, 1, met)])
  expect(tries.toSorted()).toEqual([1, 2])
})

it('P3 keeps how a statement that comes often is done, and never for whom', async () => {
  await ownerDb().insert(table.user).values({ name: 'An', email: 'an@stad.invalid', role: 'operator' })
  const counted = sql`select (select count(*)::int from ${table.user}) as people,
    (select count(*)::int from pg_prepared_statements) as kept where ${1} = 1`
  const seen: unknown[] = []
  for (let turn = 0; turn < 10; turn++)
    for (const actor of [system, VISITOR]) {
      const { rows } = await asActor(actor, (tx) => tx.execute<{ people: number; kept: number }>(counted))
      seen.push(`${actor.kind} ${rows[0]?.people} ${turn < 5 || (rows[0]?.kept ?? 0) > 0}`)
    }
  expect(new Set(seen)).toEqual(new Set(['system 1 true', 'visitor 0 true']))
})
