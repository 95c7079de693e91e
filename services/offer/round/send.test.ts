import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { contended, emptyTown } from '../../testing/round-scene'
import { done, wordOf } from '../../testing/scene'
import { smallTown, someone } from '../../testing/town'
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
beforeEach(emptyTown)

type Plan = Extract<Awaited<ReturnType<typeof roundPlan>>, { ok: true }>['value']

const plan = async () => done(await roundPlan(coordinator, { neighbourhoodId: 'HERE' }))
const linesOf = ({ lines }: Plan) =>
  lines.flatMap(({ request, chosen, others }) =>
    chosen
      ? [{ helpRequestId: request.id, volunteerIds: [chosen, ...others].slice(0, 3).map((one) => one.id) }]
      : [],
  )
const offersOf = (id: string) =>
  ownerDb().select().from(table.offer).where(eq(table.offer.helpRequestId, id)).orderBy(table.offer.rank)

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
      await emptyTown()
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
