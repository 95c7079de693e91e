import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb, ownerUrl } from '@/db/client'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { startJobs } from './run'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

const LOCK = 'select pg_advisory_lock(726684702, hashtext($1))'
const SWEEP_MS = 200

/** A job that a worker took and has not finished. */
async function takenBy(worker: string): Promise<void> {
  await ownerDb().execute(sql`select graphile_worker.add_job('forget-expired', '{}', job_key => ${worker})`)
  await ownerDb().execute(
    sql`update graphile_worker._private_jobs set locked_by = ${worker}, locked_at = now() where key = ${worker}`,
  )
}

async function holderOf(key: string): Promise<string | null> {
  const { rows } = await ownerDb().execute<{ locked_by: string | null }>(
    sql`select locked_by from graphile_worker._private_jobs where key = ${key}`,
  )
  return rows[0]?.locked_by ?? null
}

it('frees what a killed worker held, and nothing of one that lives', async () => {
  await takenBy('dead')
  await takenBy('busy')
  const busy = new pg.Client({ connectionString: ownerUrl() })
  await busy.connect()
  await busy.query(LOCK, ['busy'])
  const first = await startJobs(SWEEP_MS)
  const second = await startJobs(SWEEP_MS)
  try {
    await vi.waitFor(async () => expect(await holderOf('dead')).toBeNull(), { timeout: 10_000 })
    await new Promise((resolve) => setTimeout(resolve, 5 * SWEEP_MS))
    expect(await holderOf('busy')).toBe('busy')
    // Killed now: its connection is gone, and with it the sign of life.
    await busy.end()
    await vi.waitFor(async () => expect(await holderOf('busy')).toBeNull(), { timeout: 10_000 })
  } finally {
    await first.stop()
    await second.stop()
  }
})

it('leaves a slow job of its own alone, and so does the other instance', async () => {
  const stuck = new pg.Client({ connectionString: ownerUrl() })
  await stuck.connect()
  await stuck.query('begin; lock table duty in access exclusive mode')
  const first = await startJobs(SWEEP_MS)
  const second = await startJobs(SWEEP_MS)
  try {
    await ownerDb().execute(sql`select graphile_worker.add_job('check-duties', '{}', job_key => 'slow')`)
    await vi.waitFor(async () => expect(await holderOf('slow')).not.toBeNull(), { timeout: 10_000 })
    const holder = await holderOf('slow')
    await new Promise((resolve) => setTimeout(resolve, 5 * SWEEP_MS))
    expect(await holderOf('slow')).toBe(holder)
  } finally {
    await stuck.end()
    await first.stop()
    await second.stop()
  }
})
