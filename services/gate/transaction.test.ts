import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
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
