import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { startJobs } from './run'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

it('learns once a week by itself, as the clock asks for it', async () => {
  const jobs = await startJobs()
  try {
    await expect
      .poll(knownTimes, { timeout: 20_000 })
      .toEqual([
        'care-for-neighbours',
        'check-duties',
        'forget-expired',
        'keep-erased',
        'morning-letters',
        'refit-chance',
        'remind-listed',
        'seal-log',
        'tell-alerts',
        'tell-staff',
        'tend-matches',
        'tend-pauses',
        'tend-stays',
        'tend-visits',
      ])
    // The clock sends its own time along.
    await ownerDb().execute(
      sql`select graphile_worker.add_job('refit-chance', '{"_cron": {"ts": "2026-11-23T02:20:00Z"}}')`,
    )
    await expect.poll(() => ownerDb().$count(table.chanceModel), { timeout: 20_000 }).toBe(1)
  } finally {
    await jobs.stop()
  }
})

async function knownTimes(): Promise<string[]> {
  const { rows } = await ownerDb().execute<{ identifier: string }>(
    sql`select identifier from graphile_worker._private_known_crontabs order by identifier`,
  )
  return rows.map((row) => row.identifier)
}
