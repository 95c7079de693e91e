import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { contended, emptyTown, neighbourAt, readyRequest } from '../../testing/round-scene'
import { done, wordOf } from '../../testing/scene'
import { smallTown, someone } from '../../testing/town'
import { sendRound } from '../commands'
import { roundPlan } from '../queries'

const MONDAY_MORNING = 1

let database: FreshDatabase
let coordinator: Actor
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
})
afterAll(() => database.drop())
beforeEach(emptyTown)

type Plan = Extract<Awaited<ReturnType<typeof roundPlan>>, { ok: true }>['value']

const plan = async (choices: { pinned?: [string, string][]; forbidden?: [string, string][] } = {}) =>
  done(await roundPlan(coordinator, { neighbourhoodId: 'HERE', ...choices }))
const chosenFor = ({ lines }: Plan, id: string) => lines.find((one) => one.request.id === id)?.chosen?.id

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
    const urgent = { urgency: 'urgent' } as const
    await ownerDb().update(table.helpRequest).set(urgent).where(eq(table.helpRequest.id, onlyNear))
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

  it('never brings together who is kept apart, not by a pin either', async () => {
    const { near, far, both } = await contended()
    const { helpRequest, volunteerBlock } = table
    const [asked] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, both))
    const apart = { volunteerId: far, residentId: asked?.residentId ?? '' }
    await ownerDb()
      .insert(volunteerBlock)
      .values({ ...apart, wishedBy: 'resident' })
    const shown = await plan({ pinned: [[both, far]] })
    expect(chosenFor(shown, both)).not.toBe(far)
    const line = shown.lines.find((one) => one.request.id === both)
    expect(line?.pinRefused).toBe(true)
    expect(line?.others.map((one) => one.id)).not.toContain(far)
    expect([near, undefined]).toContain(chosenFor(shown, both))
    await ownerDb().delete(volunteerBlock)
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
