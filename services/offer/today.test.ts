import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { momentOf } from '@/domain/help-request/timing'
import { addDays, atLocalHour, HOUR, localDate } from '@/domain/kernel/time'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { askedBy, done, seekingScene } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { continueSeeking, sendOffers } from './commands'
import { candidates } from './queries'

// The database keeps its own time: what runs out must not have run out there.
const today = addDays(localDate(Date.now()), 1)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  process.env.DATABASE_URL = database.url
  await smallTown()
})
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: atLocalHour(today, 10) })
})
afterAll(() => database.drop())
afterEach(() => {
  vi.useRealTimers()
})

async function wave(helpRequestId: string) {
  done(await continueSeeking({ kind: 'system', task: 'test' }, { helpRequestId }))
  const offers = await ownerDb()
    .select()
    .from(table.offer)
    .where(eq(table.offer.helpRequestId, helpRequestId))
  const { rows } = await ownerDb().execute<{ run_at: Date }>(
    sql`select run_at from graphile_worker.jobs where key = ${`seek:${helpRequestId}`}`,
  )
  return {
    asked: offers.filter((one) => one.state === 'sent').length,
    next: rows[0] ? new Date(rows[0].run_at).getTime() : null,
  }
}

it('help today, at any time, asked at ten: several of twelve are asked at once and looked at again today', async () => {
  const now = Date.now()
  const wish = {
    kind: 'WALK',
    ...momentOf({ kind: 'date', date: today, part: 'any' }, now, 60, USUAL_PRACTICE.terms),
  } as const
  const scene = await seekingScene(0, wish)
  for (let rank = 0; rank < 12; rank++) {
    const { offerId } = await askedBy(scene.id, await neighbour(), rank, 'waiting')
    await ownerDb().update(table.offer).set({ probability: 0.3 }).where(eq(table.offer.id, offerId))
  }
  const looks: { asked: number; at: number }[] = []
  for (let at: number | null = now; at !== null && at < atLocalHour(today, 18) && looks.length < 20; ) {
    vi.setSystemTime(at)
    const { asked, next } = await wave(scene.id)
    looks.push({ asked, at })
    at = next
  }
  const [first, second] = looks
  expect(first?.asked).toBeGreaterThanOrEqual(2)
  expect(second?.at).toBeLessThan(atLocalHour(today, 13))
  // While everybody stays silent the search goes on the same day, until nobody is left to ask.
  expect(looks.at(-1)?.asked).toBe(12)
})

it('asks the neighbour of last time first and a while alone, until somebody ended what they had', async () => {
  const before = await seekingScene(1, { state: 'done' })
  const [helped] = before.asked
  const [{ residentId } = { residentId: '' }] = await ownerDb()
    .select()
    .from(table.helpRequest)
    .where(eq(table.helpRequest.id, before.id))
  if (!helped) throw new Error('nobody asked')
  const { volunteerId } = helped.volunteer
  const stateSince = new Date()
  const last = { helpRequestId: before.id, offerId: helped.offerId, volunteerId, stateSince }
  await ownerDb()
    .insert(table.match)
    .values({ ...last, state: 'done', outcome: 'good' })
  const others = (await Promise.all([0, 1, 2].map(() => neighbour()))).map((one) => one.volunteerId)
  const statesOf = async (id: string) => {
    const { offer } = table
    const rows = await ownerDb().select().from(offer).where(eq(offer.helpRequestId, id)).orderBy(offer.rank)
    return rows.map((one) => one.state)
  }
  const asksAgain = async () => {
    const scene = await seekingScene(0, { state: 'ready', residentId })
    const volunteerIds = [...others, volunteerId]
    const found = done(await candidates(scene.coordinator, { helpRequestId: scene.id }))
    done(await sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds }))
    return { id: scene.id, first: found.candidates[0], at: await statesOf(scene.id) }
  }
  const again = await asksAgain()
  expect(again.first).toMatchObject({ id: volunteerId, cameLast: true })
  expect(again.at).toEqual(['waiting', 'waiting', 'waiting', 'sent'])
  const { rows } = await ownerDb().execute<{ run_at: Date; trigger: 'declined' }>(
    sql`select run_at, payload ->> 'trigger' as trigger from graphile_worker._private_jobs where key = ${`seek:${again.id}`}`,
  )
  const [look] = rows
  expect(new Date(look?.run_at ?? 0).getTime()).toBe(Date.now() + 2.5 * HOUR)
  await ownerDb().update(table.message).set({ state: 'sent', sentAt: new Date() })
  vi.setSystemTime(Date.now() + 2.5 * HOUR)
  done(
    await continueSeeking(
      { kind: 'system', task: 'test' },
      { helpRequestId: again.id, trigger: look?.trigger },
    ),
  )
  expect((await statesOf(again.id)).filter((state) => state === 'sent')).toHaveLength(3)
  await ownerDb().update(table.match).set({ state: 'ended' }).where(eq(table.match.volunteerId, volunteerId))
  const ended = await asksAgain()
  expect(ended.first?.cameLast).toBe(false)
  expect(ended.at.filter((state) => state === 'sent')).toHaveLength(3)
})
