import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { HOUR } from '@/domain/kernel/time'
import { asActor } from '../gate/transaction'
import { startJobs } from '../jobs/run'
import { newCast } from '../testing/cast'
import { smallTown } from '../testing/town'
import { forgetExpired } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const system = { kind: 'system', task: 'forget-expired' } as const

/** One row of each kind that ended an hour ago, and one that ends in an hour. */
async function fill(helpRequestId: string, userId: string): Promise<void> {
  for (const [name, hours] of [
    ['past', -1],
    ['open', 1],
  ] as const) {
    const end = new Date(Date.now() + hours * HOUR)
    const ends = { tokenHash: name, expiresAt: end }
    await ownerDb()
      .insert(table.requestDraft)
      .values({ ...ends, answers: {}, updatedAt: end })
    await ownerDb()
      .insert(table.returnedForm)
      .values({ ...ends, form: 'ask', values: {}, issues: [] })
    await ownerDb()
      .insert(table.residentAccess)
      .values({ ...ends, helpRequestId })
    await ownerDb().insert(table.session).values({ sessionToken: name, userId, expires: end })
    await ownerDb().insert(table.verificationToken).values({ identifier: 'x', token: name, expires: end })
  }
}

const LEFT = sql`
  select token_hash from request_draft union all select token_hash from returned_form
  union all select token_hash from resident_access where token_hash in ('past', 'open')
  union all select session_token from session union all select token from verification_token`

it('deletes what has ended and nothing else', async () => {
  const { seeking } = await newCast()
  const [someone] = await ownerDb()
    .insert(table.user)
    .values({ name: 'Bart', email: 'bart@demo.invalid', role: 'operator' })
    .returning({ id: table.user.id })
  await fill(seeking.id, someone?.id ?? '')
  expect(await forgetExpired(system, {})).toEqual({ ok: true, value: { gone: 5 } })
  const { rows } = await ownerDb().execute<{ token_hash: string }>(LEFT)
  expect(rows.map((row) => row.token_hash)).toEqual(['open', 'open', 'open', 'open', 'open'])
  expect(await forgetExpired(system, {})).toEqual({ ok: true, value: { gone: 0 } })
})

it('is refused to people by the database too', async () => {
  const { actors } = await newCast()
  for (const actor of [actors.visitor, actors.operator, actors.admin])
    await expect(asActor(actor, (tx) => tx.execute(sql`select app.forget_expired()`))).rejects.toThrow()
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
