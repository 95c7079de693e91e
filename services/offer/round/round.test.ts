import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { done, wordOf } from '../../testing/scene'
import { neighbour, smallTown, someone } from '../../testing/town'
import { sendOffers, sendRound } from '../commands'
import { roundPlan } from '../queries'

let database: FreshDatabase
let coordinator: Actor
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
})
afterAll(() => database.drop())
beforeEach(async () => {
  const db = ownerDb()
  await db.delete(table.offer)
  await db.delete(table.helpRequest)
  await db.delete(table.volunteer)
})

const HERE = { lat: 51.028, lon: 4.48 }
const MONDAY_MORNING = 1
let references = 1000

/** A request that waits for a neighbour, this many degrees to the east. */
async function readyRequest(east = 0, changes: Partial<typeof table.helpRequest.$inferInsert> = {}) {
  const [id, residentId, now] = [v7(), v7(), new Date()]
  const neighbourhoodId = changes.neighbourhoodId ?? 'HERE'
  const phone = `+3215${100_000 + references}`
  const home = { lat: HERE.lat, lon: HERE.lon + east, neighbourhoodId, street: 'Dorpstraat' }
  const db = ownerDb()
  await db.insert(table.resident).values({ id: residentId, name: 'Maria Peeters', phone, ...home })
  await db.insert(table.helpRequest).values({
    id,
    reference: String(references++),
    residentId,
    neighbourhoodId,
    channel: 'web',
    state: 'ready',
    stateSince: now,
    dueAt: now,
    kind: 'WALK',
    timing: 'soon',
    dayPart: 'any',
    slots: ALL_SLOTS,
    ...changes,
  })
  return id
}

async function neighbourAt(east: number, changes: Partial<typeof table.volunteer.$inferInsert> = {}) {
  return (await neighbour({ lat: HERE.lat, lon: HERE.lon + east, ...changes })).volunteerId
}

type Plan = Extract<Awaited<ReturnType<typeof roundPlan>>, { ok: true }>['value']

const plan = async (choices: { pinned?: [string, string][]; forbidden?: [string, string][] } = {}) =>
  done(await roundPlan(coordinator, { neighbourhoodId: 'HERE', ...choices }))
const chosenFor = ({ lines }: Plan, id: string) => lines.find((one) => one.request.id === id)?.chosen?.id

/** Two requests; the near neighbour could do both but has one place, the far one reaches the first only. */
async function contended() {
  const near = await neighbourAt(0.001, { weeklyCapacity: 1, radiusMetres: 2000 })
  const far = await neighbourAt(-0.008, { radiusMetres: 900 })
  const both = await readyRequest(0)
  const onlyNear = await readyRequest(0.006)
  return { near, far, both, onlyNear }
}

const linesOf = ({ lines }: Plan) =>
  lines.flatMap(({ request, chosen, others }) =>
    chosen
      ? [{ helpRequestId: request.id, volunteerIds: [chosen, ...others].slice(0, 3).map((one) => one.id) }]
      : [],
  )
const offersOf = (id: string) =>
  ownerDb().select().from(table.offer).where(eq(table.offer.helpRequestId, id)).orderBy(table.offer.rank)

describe('the plan of a round', () => {
  it('helps everyone where the nearest first leaves somebody without', async () => {
    const { near, far, both, onlyNear } = await contended()
    const shown = await plan()
    expect([chosenFor(shown, both), chosenFor(shown, onlyNear)]).toEqual([far, near])
    expect([shown.plan.helped, shown.plan.open]).toEqual([2, 0])
    expect([shown.nearest.helped, shown.nearest.open]).toEqual([1, 1])
    expect([shown.before.busiest, shown.plan.busiest]).toEqual([0, 1])
    const line = shown.lines.find((one) => one.request.id === both)
    expect(line?.others.map((one) => [one.id, one.note?.key])).toEqual([[near, 'busyElsewhere']])
  })

  it('keeps a pin also when the whole plan pays for it', async () => {
    const { near, both, onlyNear } = await contended()
    const shown = await plan({ pinned: [[both, near]] })
    expect([chosenFor(shown, both), chosenFor(shown, onlyNear)]).toEqual([near, undefined])
    expect(shown.lines.find((one) => one.request.id === both)?.changed).toMatchObject([
      { id: near, key: 'pinned' },
    ])
  })

  it('never uses a forbidden pair, and says who was left out', async () => {
    const { near, far, both } = await contended()
    const shown = await plan({ forbidden: [[both, far]] })
    expect(chosenFor(shown, both)).not.toBe(far)
    const line = shown.lines.find((one) => one.request.id === both)
    expect(line?.others.map((one) => one.id)).not.toContain(far)
    expect(line?.changed).toMatchObject([{ id: far, key: 'forbidden' }])
    const none = await plan({
      forbidden: [
        [both, far],
        [both, near],
      ],
    })
    expect(chosenFor(none, both)).toBeUndefined()
  })

  it('passes over a pin of somebody who may not help, and says so', async () => {
    const { far, onlyNear, near } = await contended()
    const shown = await plan({ pinned: [[onlyNear, far]] })
    expect(chosenFor(shown, onlyNear)).toBe(near)
    expect(shown.lines.find((one) => one.request.id === onlyNear)?.pinRefused).toBe(true)
  })

  it('tells exactly what the next best costs, as a share of the yes that the planned one promises', async () => {
    const best = await neighbourAt(0.001)
    const next = await neighbourAt(0.008)
    await readyRequest()
    const [line] = (await plan()).lines
    expect([line?.chosen?.id, line?.chosen?.note?.key]).toEqual([best, 'chosen'])
    const chance = async (only: string, not: string) => {
      const [alone] = (await plan({ forbidden: [[line?.request.id ?? '', not]] })).lines
      expect(alone?.chosen).toMatchObject({ id: only, note: { key: 'onlyOne' } })
      return alone?.chosen?.probability ?? 0
    }
    const [p, q] = [await chance(best, next), await chance(next, best)]
    expect(line?.others[0]).toMatchObject({ id: next, note: { key: 'nextBest' } })
    expect(line?.others[0]?.note?.values.loss).toBeCloseTo((p - q) / p, 1)
  })

  it('names who nearly fits a request that stays open', async () => {
    await neighbourAt(0.001, { kinds: ['GROCERIES'] })
    const id = await readyRequest()
    const [line] = (await plan()).lines
    expect(line?.request.id).toBe(id)
    expect(line?.nearMisses.map((one) => one.clauses.map(({ clause }) => clause))).toEqual([['kind']])
  })

  it('plans no more asks for one person than were promised', async () => {
    const only = await neighbourAt(0, { weeklyCapacity: 7 })
    for (let i = 0; i < 5; i++) await readyRequest(i / 10_000)
    const shown = await plan()
    expect(shown.lines.filter((one) => one.chosen?.id === only)).toHaveLength(3)
    expect(shown.plan.open).toBe(2)
  })

  it('never books one moment of one person twice', async () => {
    await neighbourAt(0, { slots: MONDAY_MORNING })
    await readyRequest()
    await readyRequest(0.0001)
    const { plan: figures, nearest } = await plan()
    expect([figures.helped, nearest.helped]).toEqual([1, 1])
  })

  it('shows nothing of another neighbourhood, nor what is not waiting', async () => {
    await neighbourAt(0)
    const elsewhere = await readyRequest(0, { neighbourhoodId: 'THERE' })
    await readyRequest(0, { state: 'seeking' })
    const mine = await readyRequest()
    expect(done(await roundPlan(coordinator, {})).lines.map((one) => one.request.id)).toEqual([mine])
    expect(wordOf(await roundPlan(coordinator, { neighbourhoodId: 'THERE' }))).toBe('hidden')
    const looked = 'yes' as const
    const lines = [{ helpRequestId: elsewhere, volunteerIds: [v7()] }]
    expect(wordOf(await sendRound(coordinator, { looked, lines }))).toBe('hidden')
  })

  it('is empty when nothing waits, and tells what is not complete', async () => {
    expect((await plan()).lines).toEqual([])
    await readyRequest()
    await ownerDb().update(table.resident).set({ lat: null, lon: null })
    expect((await plan()).lines).toMatchObject([{ complete: false, chosen: null }])
  })
})

describe('sending a round', () => {
  it('asks the planned neighbour of each request and puts the next in line; twice is once', async () => {
    const { near, far, both, onlyNear } = await contended()
    const lines = linesOf(await plan())
    const words = await Promise.all([
      sendRound(coordinator, { looked: 'yes', lines }),
      sendRound(coordinator, { looked: 'yes', lines }),
    ])
    for (const word of words) expect(done(word)).toMatchObject({ passedOver: [] })
    const states = async (id: string) => (await offersOf(id)).map((one) => [one.volunteerId, one.state])
    expect(await states(both)).toEqual([
      [far, 'sent'],
      [near, 'waiting'],
    ])
    expect(await states(onlyNear)).toEqual([[near, 'sent']])
    expect((await plan()).lines).toEqual([])
  })

  it('passes over what changed meanwhile, names it and sends the rest', async () => {
    const { near, both, onlyNear } = await contended()
    const lines = linesOf(await plan())
    const changed = { state: 'on_hold' } as const
    await ownerDb().update(table.helpRequest).set(changed).where(eq(table.helpRequest.id, both))
    const { sent, passedOver } = done(await sendRound(coordinator, { looked: 'yes', lines }))
    expect([sent.length, passedOver.length]).toEqual([1, 1])
    expect(await offersOf(both)).toEqual([])
    expect((await offersOf(onlyNear)).map((one) => one.volunteerId)).toEqual([near])
  })

  it('passes over a request whose planned neighbour pauses now', async () => {
    const { near, onlyNear } = await contended()
    const lines = linesOf(await plan())
    await ownerDb().update(table.volunteer).set({ state: 'paused' }).where(eq(table.volunteer.id, near))
    expect(done(await sendRound(coordinator, { looked: 'yes', lines })).passedOver).toHaveLength(1)
    expect(await offersOf(onlyNear)).toEqual([])
  })

  it('and a usual sending of the same request at the same moment: everyone asked once, one of the two first', async () => {
    for (let round = 0; round < 6; round++) {
      const { near, far, both, onlyNear } = await contended()
      const lines = linesOf(await plan())
      const [whole, one] = await Promise.all([
        sendRound(coordinator, { looked: 'yes', lines }),
        sendOffers(coordinator, { helpRequestId: both, volunteerIds: [near] }),
      ])
      const { passedOver } = done(whole)
      expect(['ok', 'offer.notEligible']).toContain(wordOf(one))
      const asked = (await offersOf(both)).map((offer) => offer.volunteerId)
      expect(new Set(asked).size).toBe(asked.length)
      if (wordOf(one) === 'ok') expect([asked, passedOver.length]).toEqual([[near], 1])
      else expect(asked).toEqual([far, near])
      expect((await offersOf(onlyNear)).map((offer) => offer.volunteerId)).toEqual([near])
      await ownerDb().delete(table.offer)
      await ownerDb().delete(table.helpRequest)
      await ownerDb().delete(table.volunteer)
    }
  })

  it('wants to know that somebody looked, and something to send', async () => {
    const shape = { looked: 'yes', lines: [] } as const
    expect(await sendRound(coordinator, { ...shape, lines: [...shape.lines] })).toMatchObject({
      issues: [{ field: 'lines', reason: 'round.chooseSomething' }],
    })
    const lines = [{ helpRequestId: v7(), volunteerIds: [v7()] }]
    expect(await sendRound(coordinator, { looked: '' as 'yes', lines })).toMatchObject({
      issues: [{ field: 'looked', reason: 'round.look' }],
    })
  })
})
