import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { closePools, healthPool, pointPoolsAt } from '@/db/client'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { asked, databaseAnswers } from './health-facts'

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

it('asks once for two hundred who wait, and anew after that', async () => {
  const question = vi.spyOn(healthPool(), 'query')
  expect(new Set(await Promise.all(Array.from({ length: 200 }, databaseAnswers)))).toEqual(new Set([true]))
  expect(question).toHaveBeenCalledTimes(1)
  await databaseAnswers()
  expect(question).toHaveBeenCalledTimes(2)
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
