import { spawn } from 'node:child_process'
import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { appPool, ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { stateIs } from '@/domain/kernel/state-table'
import { DAY, localDate } from '@/domain/kernel/time'
import { MATCH, MATCH_STATES } from '@/domain/match/match-states'
import { hashOf } from '../../gate/secret'
import { asActor, type Tx } from '../../gate/transaction'
import { emptyTown, neighbourAt, readyRequest } from '../../testing/round-scene'
import { done } from '../../testing/scene'
import { smallTown, someone } from '../../testing/town'
import { sendRound } from '../commands'
import { roundPlan } from '../queries'
import { wholeTown } from './city-memory'
import { wholeCity } from './city-reading'
import { KnownCity } from './known-city'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
/** Chance decides who comes first, so they meet many times; a night of it by `RACES=1000`. */
const RACES = Number(process.env.RACES ?? 15)

let database: FreshDatabase
let coordinator: Actor
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
})
afterAll(() => database.drop())
beforeEach(async () => {
  await ownerDb().delete(table.match)
  await emptyTown()
})
afterEach(() => {
  vi.useRealTimers()
})

const inMemory = (work: (tx: Tx) => Promise<unknown> = async () => {}) =>
  asActor(SYSTEM, async (tx) => {
    await work(tx)
    return told(await wholeTown(tx, new Date()))
  })
const told = (city: KnownCity) => [...city.everybody()].map(({ facts, row }) => ({ ...row, ...facts }))
const inDatabase = () => asActor(SYSTEM, async (tx) => told(new KnownCity(await wholeCity(tx, new Date()))))

async function asked(volunteerId: string, change: Partial<typeof table.offer.$inferInsert> = {}) {
  const id = v7()
  const at = new Date()
  const sent = { state: 'sent', sentAt: at, expiresAt: new Date(at.getTime() + DAY) } as const
  await ownerDb()
    .insert(table.offer)
    .values({
      id,
      helpRequestId: await readyRequest(),
      volunteerId,
      tokenHash: hashOf(id),
      ...sent,
      ...change,
    })
  return id
}

/** The history fades with every millisecond between two looks. */
const settled = (people: Awaited<ReturnType<typeof inMemory>>) => people.map(({ history: _, ...one }) => one)

describe('what the matching has in memory', () => {
  it('is what the database has, whatever changed: people, answers, help and its moments', async () => {
    const [one, two] = [await neighbourAt(0), await neighbourAt(0.001)]
    const same = async () => expect(settled(await inMemory())).toEqual(settled(await inDatabase()))
    await same()
    const three = await neighbourAt(0.002)
    await same()
    await ownerDb()
      .update(table.volunteer)
      .set({ pausedUntil: new Date(Date.now() + DAY) })
    await same()
    const offer = await asked(one)
    await same()
    const at = new Date()
    await ownerDb()
      .update(table.offer)
      .set({ state: 'accepted', answeredAt: at })
      .where(eq(table.offer.id, offer))
    const helpRequestId = await readyRequest(0, { timing: 'weekly', slots: 0b111 })
    const by = coordinator.kind === 'user' ? coordinator.id : ''
    await ownerDb()
      .insert(table.match)
      .values({
        ...{ helpRequestId, offerId: offer, volunteerId: one, state: 'active', stateSince: at },
        ...{ residentSaidYesAt: at, approvedBy: by, approvedAt: at },
      })
    await same()
    await ownerDb().update(table.helpRequest).set({ slots: 1 }).where(eq(table.helpRequest.id, helpRequestId))
    await same()
    expect((await inMemory()).find(({ id }) => id === one)).toMatchObject({
      openAsks: 0,
      asks14: 1,
      visits28: 1,
    })
    for (const state of MATCH_STATES.filter((one) => stateIs(MATCH, one, 'help'))) {
      const agreed = { pausedUntil: at, agreedDay: localDate(at.getTime()), whoTells: 'staff' } as const
      const longAgo = new Date(at.getTime() - 100 * DAY)
      await ownerDb()
        .update(table.match)
        .set({ state, ...agreed, createdAt: longAgo, stateSince: longAgo })
      await same()
      // Weekly help of long ago counts while the two see each other, in whatever weather.
      const visits28 = stateIs(MATCH, state, 'visible') ? 1 : 0
      expect({ state, ...(await inMemory()).find(({ id }) => id === one) }).toMatchObject({ state, visits28 })
    }
    await ownerDb().update(table.volunteer).set({ state: 'suspended' }).where(eq(table.volunteer.id, two))
    await same()
    await ownerDb().update(table.volunteer).set({ state: 'active' }).where(eq(table.volunteer.id, two))
    await ownerDb().delete(table.volunteer).where(eq(table.volunteer.id, three))
    await same()
  })

  it('forgets by itself what falls out of the last two weeks and the last month', async () => {
    const who = await neighbourAt(0)
    await asked(who)
    const seen = async (days: number) => {
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + days * DAY })
      const [person] = await inMemory()
      return [person?.openAsks, person?.asks14, person?.asks30]
    }
    expect(await seen(0)).toEqual([1, 1, 1])
    expect(await seen(15)).toEqual([1, 0, 1])
    expect(await seen(16)).toEqual([0, 0, 0])
  })

  it('forgets it too when the first to look was in the middle of a change', async () => {
    await asked(await neighbourAt(0))
    await inMemory()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 15 * DAY })
    await inMemory((tx) => tx.execute(sql`select pg_current_xact_id()`))
    expect((await inMemory())[0]?.asks14).toBe(0)
  })

  it('sees a change that began before its last look and ended after it', async () => {
    const who = await neighbourAt(0)
    await inMemory()
    const [slow, quick] = [await database.ownerPool.connect(), await database.ownerPool.connect()]
    try {
      await slow.query('begin')
      await slow.query(`update volunteer set paused_until = now() + interval '1 day' where id = $1`, [who])
      // A later number is seen first: who only looked for higher ones would never come back for the earlier.
      await quick.query(`insert into matching_change (volunteer_id) values ($1)`, [v7()])
      expect((await inMemory())[0]?.pausedUntil).toBeNull()
      await slow.query('commit')
      expect((await inMemory())[0]?.pausedUntil).not.toBeNull()
    } finally {
      slow.release()
      quick.release()
    }
  })

  it('keeps nothing of what was rolled back', async () => {
    const who = await neighbourAt(0)
    await inMemory()
    const rolledBack = asActor(SYSTEM, async (tx) => {
      await tx.update(table.volunteer).set({ pausedUntil: new Date(Date.now() + DAY) })
      const [own] = told(await wholeTown(tx, new Date()))
      expect(own?.pausedUntil).not.toBeNull()
      throw new Error('rolled back')
    })
    await expect(rolledBack).rejects.toThrow('rolled back')
    expect(await inMemory()).toMatchObject([{ id: who, pausedUntil: null }])
  })

  it('is read anew when what changed was forgotten meanwhile', async () => {
    const who = await neighbourAt(0)
    await inMemory()
    await ownerDb().update(table.volunteer).set({ slots: 1 }).where(eq(table.volunteer.id, who))
    await ownerDb().execute(sql`update matching_change set at = now() - interval '2 days'`)
    await asActor(SYSTEM, (tx) =>
      tx.execute(sql`select app.forget('change', now() - interval '1 day', now())`),
    )
    expect((await inMemory())[0]?.slots).toBe(1)
  })
})

/** Another process: it knows nothing of this one's memory. It pauses and wakes one neighbour, and says so in the table. */
function otherProcess(who: string) {
  const code = `
    const pg = (await import('pg')).default
    const client = new pg.Client({ connectionString: process.env.URL, options: '-c app.owner_works=on' })
    await client.connect()
    process.stdin.on('data', async (line) => {
      const pause = line.toString().includes('pause')
      await client.query('update volunteer set paused_until = $2 where id = $1', [process.env.WHO, pause ? new Date(Date.now() + 864e5) : null])
      process.stdout.write('done\\n')
    })
    process.stdout.write('ready\\n')`
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], {
    env: { ...process.env, URL: database.url, WHO: who },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const answer = () => new Promise<void>((heard) => child.stdout.once('data', () => heard()))
  return {
    ready: answer(),
    say: (word: 'pause' | 'wake') => {
      const heard = answer()
      child.stdin.write(`${word}\n`)
      return heard
    },
    end: () => child.kill(),
  }
}

it(`never plans with or asks somebody who is on pause, in ${RACES} races with another process`, async () => {
  const [fickle, steady] = [await neighbourAt(0.0001), await neighbourAt(0.004)]
  await ownerDb().update(table.volunteer).set({ weeklyCapacity: 7 })
  const id = await readyRequest()
  const other = otherProcess(fickle)
  await other.ready
  const planned = async () => done(await roundPlan(coordinator, {})).lines[0]?.chosen?.id
  try {
    for (let race = 0; race < RACES; race++) {
      expect(await planned()).toBe(fickle)
      const [, early] = await Promise.all([other.say('pause'), planned()])
      expect([fickle, steady]).toContain(early)
      // From here on the pause is committed, and no page of any process may miss it.
      expect([race, await planned()]).toEqual([race, steady])
      const lines = [{ helpRequestId: id, volunteerIds: [fickle] }]
      expect(done(await sendRound(coordinator, { looked: 'yes', lines })).sent).toEqual([])
      await other.say('wake')
    }
    expect(await ownerDb().$count(table.offer)).toBe(0)
  } finally {
    other.end()
  }
  expect(appPool().waitingCount).toBe(0)
})
