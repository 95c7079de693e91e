import { eq, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { seeded } from '@/domain/kernel/random'
import { addDays, atLocalHour, DAY, HOUR, localDate, localTime, MINUTE } from '@/domain/kernel/time'
import { hashOf, offerSecret } from '../gate/secret'
import { sendMessage } from '../mail/commands'
import { type JobTasks, runJobsTo } from '../testing/job-clock'
import { done, requestId, seekingScene, wordOf } from '../testing/scene'
import { alarmOf, everyRequestGoesOn, offersOf } from '../testing/search-rows'
import { neighbour, smallTown } from '../testing/town'
import { pauseMyself, releaseStopped } from '../volunteer/commands'
import { acceptOffer, continueSeeking, declineOffer, expireOffer, sendOffers } from './commands'

/** What left the house, and when; a mail server that can be away. */
const { post } = vi.hoisted(() => ({ post: { away: false, left: [] as { id: string; at: number }[] } }))
vi.mock('../mail/deliver', () => ({
  deliver: async ({ messageId }: { messageId: string }) => {
    if (post.away) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
    post.left.push({ id: messageId, at: Date.now() })
  },
}))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  process.env.DATABASE_URL = database.url
  await smallTown()
})
/** A Monday far from any holiday, at ten. */
const MONDAY = atLocalHour('2027-03-08', 10)
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MONDAY })
  Object.assign(post, { away: false, left: [] })
  // That mail does not leave is told to the console of the installation.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  await ownerDb().execute(sql`delete from graphile_worker._private_jobs`)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})
afterAll(() => database.drop())

const TASKS: JobTasks = {
  'send-message': sendMessage,
  'expire-offer': expireOffer,
  'continue-seeking': continueSeeking,
  'release-stopped': releaseStopped,
}

const runTo = (moment: number, how?: { stopped: boolean }) => runJobsTo(TASKS, moment, how)

const statesOf = async (id: string) => (await offersOf(id)).map((one) => one.state)
async function lettersTo(offerIds: readonly string[]) {
  const rows = await ownerDb().select().from(table.message).where(eq(table.message.template, 'offer'))
  const ids = new Map(rows.map((one) => [one.id, one.offerId]))
  return post.left.filter(({ id }) => offerIds.includes(ids.get(id) ?? ''))
}

async function asking(many: number, changes: Parameters<typeof seekingScene>[1] = {}, atOnce = 2) {
  const scene = await seekingScene(0, { state: 'ready', createdAt: new Date(), ...changes })
  const people = await Promise.all(Array.from({ length: many }, () => neighbour()))
  const volunteerIds = people.map((one) => one.volunteerId)
  done(await sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds, atOnce }))
  return { ...scene, people }
}
const byLink = (offerId = '') => visitorWith(hashOf(offerSecret(offerId)))

describe('the clock of the offers', () => {
  it('tells the coordinator before the deadline that nobody said yes, once, and goes on asking', async () => {
    const deadline = new Date(MONDAY + 30 * HOUR)
    const { id } = await asking(12, { deadline })
    await runTo(MONDAY + 6 * HOUR)
    expect(await alarmOf(id)).toBeUndefined()
    await runTo(MONDAY + 29 * HOUR)
    const alarm = await alarmOf(id)
    expect(alarm?.openedAt.getTime()).toBeLessThan(deadline.getTime() - 8 * HOUR)
    expect(alarm?.dueAt.getTime()).toBeLessThanOrEqual(deadline.getTime())
    await runTo(deadline.getTime())
    expect((await alarmOf(id))?.id).toBe(alarm?.id)
    const [offer] = await offersOf(id)
    expect(offer?.state).toBe('expired')
  })

  it('ends the alarm when somebody says yes, and when others are chosen', async () => {
    for (const how of ['yes', 'others'] as const) {
      const { id, coordinator } = await asking(4, { deadline: new Date(Date.now() + 6 * HOUR) })
      await runTo(Date.now() + 5 * HOUR)
      expect(await alarmOf(id)).toBeDefined()
      const open = (await offersOf(id)).find((one) => one.state === 'sent')
      if (how === 'yes') done(await acceptOffer(byLink(open?.id), {}))
      else {
        const { volunteerId } = await neighbour()
        done(await sendOffers(coordinator, { helpRequestId: id, volunteerIds: [volunteerId] }))
      }
      expect(await alarmOf(id)).toBeUndefined()
    }
  })

  it('stood still for three days: nobody lost, nobody asked twice, and who reads it now may think as long', async () => {
    const { id, people } = await asking(6)
    const before = await offersOf(id)
    // Thursday at three in the night: it wakes up, and everybody sleeps.
    const night = atLocalHour(addDays(localDate(MONDAY), 3), 3)
    await runTo(night, { stopped: true })
    expect(post.left).toEqual([])
    const morning = atLocalHour(addDays(localDate(MONDAY), 3), 9)
    await runTo(morning + MINUTE)
    const asked = (await offersOf(id)).filter((one) => one.state === 'sent')
    const letters = await lettersTo(asked.map((one) => one.id))
    expect(letters).toHaveLength(asked.length)
    for (const { at } of letters) expect(localTime(at).hour).toBe(9)
    for (const one of asked) expect(one.expiresAt?.getTime()).toBeGreaterThan(morning + 20 * HOUR)
    expect(asked.map((one) => one.id)).toEqual(
      expect.arrayContaining(before.slice(0, 2).map((one) => one.id)),
    )
    expect(new Set((await offersOf(id)).map((one) => one.volunteerId)).size).toBe(people.length)
  })

  it('holds a letter that a mail server kept until night for the morning, and takes its silence for none', async () => {
    post.away = true
    const { id } = await asking(5)
    await runTo(atLocalHour(localDate(MONDAY), 22))
    // Nobody read anything: so nobody was silent, and no more of them are asked.
    expect((await statesOf(id)).sort()).toEqual(['sent', 'sent', 'waiting', 'waiting', 'waiting'])
    post.away = false
    await runTo(atLocalHour(addDays(localDate(MONDAY), 1), 8))
    expect(post.left).toEqual([])
    await runTo(atLocalHour(addDays(localDate(MONDAY), 1), 10))
    const asked = (await offersOf(id)).filter((one) => one.state === 'sent')
    expect(await lettersTo(asked.map((one) => one.id))).toHaveLength(asked.length)
  })

  it('takes an offer back that was never read when the help is no longer wanted: no silence of anybody', async () => {
    post.away = true
    const { id } = await asking(2, { deadline: new Date(MONDAY + 5 * HOUR) })
    await runTo(MONDAY + 8 * HOUR)
    expect(await statesOf(id)).toEqual(['recalled', 'recalled'])
    post.away = false
    await runTo(MONDAY + 2 * DAY)
    expect(post.left).toEqual([])
    const [request] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
    expect(request?.state).toBe('ready')
  })

  it('stops at once for who takes a pause, and asks the next', async () => {
    const { id, people } = await asking(4)
    const [first] = people
    if (!first) throw new Error('nobody')
    done(await pauseMyself(first, { days: 7 }))
    await runTo(MONDAY + MINUTE)
    expect(await statesOf(id)).toEqual(['recalled', 'sent', 'sent', 'sent'])
    const [offer] = await offersOf(id)
    expect(wordOf(await acceptOffer(byLink(offer?.id), {}))).toBe('offer.taken')
  })
})

it('ten days by lot: what was promised to each neighbour and to each request holds at every moment', async () => {
  const people = await Promise.all(
    Array.from({ length: 14 }, (_, k) => neighbour(k % 3 ? {} : { lowerLimitAsks14: 2 })),
  )
  const limit = new Map(people.map((one, k) => [one.volunteerId, k % 3 ? 9 : 2]))
  const lot = seeded(7)
  const requests: string[] = []
  const answered = new Set<string>()
  const answer = async () => {
    for (const { id } of [...post.left]) {
      const [row] = await ownerDb().select().from(table.message).where(eq(table.message.id, id))
      if (row?.template !== 'offer' || !row.offerId || answered.has(row.offerId)) continue
      const drawn = lot()
      if (drawn > 0.7) continue
      answered.add(row.offerId)
      if (drawn < 0.15) await acceptOffer(byLink(row.offerId), {})
      else if (drawn < 0.35) await declineOffer(byLink(row.offerId), {})
    }
  }
  const [first] = people
  for (let day = 0; day < 10; day++) {
    const date = addDays(localDate(MONDAY), day)
    const stopped = day >= 3 && day < 6
    if (!stopped) {
      await runTo(atLocalHour(date, 10), { stopped: day === 6 })
      post.away = day === 8
      for (const urgency of ['normal', 'urgent'] as const) {
        const hours = urgency === 'urgent' ? 10 : 48
        const scene = await seekingScene(0, {
          id: requestId(),
          state: 'ready',
          urgency,
          createdAt: new Date(),
          deadline: new Date(Date.now() + hours * HOUR),
        })
        const volunteerIds = people.map((one) => one.volunteerId).sort(() => lot() - 0.5)
        const able = await ableOf(scene.coordinator, scene.id, volunteerIds.slice(0, 7))
        if (able.length > 0) requests.push(scene.id)
      }
      if (day === 2 && first) done(await pauseMyself(first, { days: 30 }))
      for (const hour of [13, 19, 23]) {
        await runTo(atLocalHour(date, hour))
        if (hour < 20) await answer()
        await everyRequestGoesOn(requests)
      }
    }
  }
  const sent = (await ownerDb().select().from(table.offer)).filter(
    (one) => limit.has(one.volunteerId) && one.sentAt,
  )
  expect(sent.length).toBeGreaterThan(30)
  for (const [volunteerId, most] of limit) {
    const times = sent.filter((one) => one.volunteerId === volunteerId).map((one) => Number(one.sentAt))
    for (const at of times)
      expect(times.filter((other) => other <= at && other > at - 14 * DAY).length).toBeLessThanOrEqual(most)
  }
  expect(new Set(sent.map((one) => `${one.helpRequestId} ${one.volunteerId}`)).size).toBe(sent.length)
  const letters = await lettersTo(sent.map((one) => one.id))
  expect(new Set(letters.map(({ id }) => id)).size).toBe(letters.length)
  for (const { at } of letters) {
    expect(localTime(at).hour).toBeGreaterThanOrEqual(8)
    expect(localTime(at).hour).toBeLessThan(22)
  }
}, 120_000)

/** Sends to who may be asked today; the others were left out by a rule. */
async function ableOf(coordinator: Actor, helpRequestId: string, ids: readonly string[]): Promise<string[]> {
  const able: string[] = []
  for (const one of ids) {
    const sent = await sendOffers(coordinator, { helpRequestId, volunteerIds: [one], atOnce: 1 })
    if (sent.ok) able.push(one)
  }
  return able
}
