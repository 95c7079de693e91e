import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY, HOUR } from '@/domain/kernel/time'
import { TERM_NAMES, TERMS } from '@/domain/privacy/terms'
import { asActor } from '../gate/transaction'
import { startJobs } from '../jobs/run'
import { newCast } from '../testing/cast'
import { KEPT_ROWS } from '../testing/kept-rows'
import { smallTown } from '../testing/town'
import { forgetExpired } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const system = { kind: 'system', task: 'forget-expired' } as const

describe('P8 what is kept no longer than we said', () => {
  it.each(TERM_NAMES)('%s: still there a day before its end, gone a day after, and counted', async (term) => {
    const start = new Date()
    const stillThere = await KEPT_ROWS[term](start)
    const limit = start.getTime() + TERMS[term].days * DAY
    vi.useFakeTimers({ toFake: ['Date'], now: limit - DAY })
    try {
      await forgetExpired(system, {})
      expect(await stillThere()).toBe(true)
      vi.setSystemTime(limit + DAY)
      const outcome = await forgetExpired(system, {})
      expect(await stillThere()).toBe(false)
      expect(outcome).toMatchObject({ ok: true, value: { gone: expect.toSatisfy((gone) => gone > 0) } })
      expect(await forgetExpired(system, {})).toEqual({ ok: true, value: { gone: 0 } })
    } finally {
      vi.useRealTimers()
    }
  })
})

it('is refused to people by the database too', async () => {
  const { actors } = await newCast()
  for (const actor of [actors.visitor, actors.operator, actors.admin])
    await expect(
      asActor(actor, (tx) => tx.execute(sql`select app.forget('looks', now(), now())`)),
    ).rejects.toThrow()
})

it('happens when the clock of the jobs rings', async () => {
  const end = new Date(Date.now() - HOUR)
  await ownerDb()
    .insert(table.requestDraft)
    .values({ tokenHash: 'night', answers: {}, updatedAt: end, expiresAt: end })
  const jobs = await startJobs()
  try {
    const rung = { _cron: { ts: end.toISOString(), backfilled: false } }
    await ownerDb().execute(
      sql`select graphile_worker.add_job('forget-expired', ${JSON.stringify(rung)}::json)`,
    )
    await vi.waitFor(
      async () => {
        const left = await ownerDb().execute(sql`select 1 from request_draft where token_hash = 'night'`)
        expect(left.rows).toEqual([])
      },
      { timeout: 10_000 },
    )
  } finally {
    await jobs.stop()
  }
})
