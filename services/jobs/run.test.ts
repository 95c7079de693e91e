import { sql } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { approveMatch, finishMatch } from '../match/commands'
import { acceptOffer } from '../offer/commands'
import { letterBox } from '../session/testing/letter-box'
import { done, seekingScene } from '../testing/scene'
import { smallTown } from '../testing/town'
import { startJobs } from './run'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

it('an urgent worry of a neighbour is in the mail of the coordinator within a minute, at whatever hour', async () => {
  const box = await letterBox()
  process.env.SMTP_URL = `smtp://127.0.0.1:${box.port}`
  process.env.MAIL_FROM = 'hulp@dorp.invalid'
  process.env.DATABASE_URL = database.url
  await smallTown()
  const { asked, coordinator, id: helpRequestId } = await seekingScene(1)
  const [neighbour] = asked
  if (!neighbour) throw new Error('nobody was asked')
  done(await acceptOffer(neighbour.byLink, {}))
  done(await approveMatch(coordinator, { helpRequestId, residentSaidYes: 'yes', consentHow: 'phone' }))
  const [match] = await ownerDb().select().from(table.match)
  const jobs = await startJobs()
  try {
    const said = Date.now()
    const worry = { outcome: 'worried', worry: 'Ze viel.', urgency: 'urgent' } as const
    done(await finishMatch(neighbour.volunteer, { matchId: match?.id ?? '', ...worry }))
    const arrived = () => box.letters.filter(({ raw }) => raw.includes('Subject: Een dringende zorg'))
    await expect.poll(arrived, { timeout: 20_000, interval: 100 }).toHaveLength(1)
    expect(Date.now() - said).toBeLessThan(20_000)
    expect(arrived()[0]?.raw).not.toMatch(/Ze viel|Peeters/)
  } finally {
    await jobs.stop()
    await box.close()
  }
}, 60_000)

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
        'keep-figures',
        'morning-letters',
        'refit-chance',
        'remind-listed',
        'seal-log',
        'tell-alerts',
        'tell-staff',
        'tend-matches',
        'tend-pauses',
        'tend-start-lists',
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

it('goes to work also when the very first question of the workers failed, as on a machine that is busy at the start', async () => {
  const ask = pg.Client.prototype.query as (...asked: unknown[]) => unknown
  let failures = 0
  const query = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (
    this: pg.Client,
    ...asked: unknown[]
  ) {
    const [question] = asked as [{ text?: string }]
    if (failures > 0 || !question.text?.includes('_private_tasks as tasks')) return ask.apply(this, asked)
    failures++
    throw new Error('timeout expired')
  } as never)
  const before = await ownerDb().$count(table.chanceModel)
  await ownerDb().delete(table.chanceModel)
  const jobs = await startJobs()
  try {
    await ownerDb().execute(sql`select graphile_worker.add_job('refit-chance', '{}')`)
    await expect.poll(() => ownerDb().$count(table.chanceModel), { timeout: 20_000 }).toBe(1)
    expect([before, failures]).toEqual([1, 1])
  } finally {
    query.mockRestore()
    await jobs.stop()
  }
})
