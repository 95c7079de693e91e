import { afterAll, beforeAll, expect, it } from 'vitest'
import { closePools, pointPoolsAt } from '@/db/client'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { asked } from './health-facts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

/** Nothing else happens in this process for so long. */
function busy(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

it('takes our own work of seconds for no silence of the database', async () => {
  const answer = asked<{ one: number }>('select 1 as one')
  busy(2_700)
  expect(await answer).toEqual([{ one: 1 }])
})

it('finds no database where there is none, at once', async () => {
  await closePools()
  pointPoolsAt('postgres://nobody@127.0.0.1:1/none')
  try {
    expect(await asked('select 1')).toBeNull()
  } finally {
    await closePools()
    pointPoolsAt(database.url)
  }
})
