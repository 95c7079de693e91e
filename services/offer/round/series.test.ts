import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { DAY } from '@/domain/kernel/time'
import { hashOf } from '../../gate/secret'
import { emptyTown, neighbourAt, readyRequest } from '../../testing/round-scene'
import { done } from '../../testing/scene'
import { smallTown, someone } from '../../testing/town'
import { candidates, roundPlan } from '../queries'

const MONDAY_MORNING = 1
const MONDAY_MORNING_AND_NOON = 3

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

const weekly = { timing: 'weekly', urgency: 'relaxed', kind: 'WALK' } as const

/** Help of this volunteer with this request, so many days ago. */
async function helped(
  helpRequestId: string,
  volunteerId: string,
  daysAgo: number,
  more: Partial<typeof table.match.$inferInsert> = {},
) {
  const [offerId, at] = [v7(), new Date(Date.now() - daysAgo * DAY)]
  const sent = { sentAt: at, expiresAt: at, answeredAt: at }
  const offer = { id: offerId, helpRequestId, volunteerId, tokenHash: hashOf(offerId), ...sent }
  await ownerDb()
    .insert(table.offer)
    .values({ ...offer, state: 'accepted' })
  const over = { state: 'done', stateSince: at, endedAt: at, outcome: 'good' } as const
  await ownerDb()
    .insert(table.match)
    .values({ helpRequestId, offerId, volunteerId, createdAt: at, ...over, ...more })
}

/** An earlier request of the person with this telephone, and help with it. */
async function earlier(phone: string, volunteerId: string, daysAgo: number, more: object = {}) {
  const id = await readyRequest(0, { ...weekly, state: 'closed', dueAt: null, ...more })
  await called(id, phone)
  await helped(id, volunteerId, daysAgo)
}

async function called(id: string, phone: string): Promise<void> {
  await database.ownerPool.query(
    'update resident set phone = $2 where id = (select resident_id from help_request where id = $1)',
    [id, phone],
  )
}

const PHONE = '+3215999999'

/** Somebody far who helped before, somebody near who did not. */
async function habit() {
  const near = await neighbourAt(0.0005)
  const last = await neighbourAt(0.01, { radiusMetres: 4000, motherTongue: 'fr' })
  return { near, last }
}

async function chosenFor(id: string) {
  const { lines } = done(await roundPlan(coordinator, { neighbourhoodId: 'HERE' }))
  const line = lines.find((one) => one.request.id === id)
  return { chosen: line?.chosen?.id, last: line?.last?.id, notes: line?.others.map(({ note }) => note?.key) }
}

describe('weekly help in a round', () => {
  it('prefers who came last time, and says so of the others', async () => {
    const { near, last } = await habit()
    await earlier(PHONE, near, 60)
    await earlier(PHONE, last, 20)
    const id = await readyRequest(0, weekly)
    await called(id, PHONE)
    expect(await chosenFor(id)).toEqual({ chosen: last, last, notes: ['keptLast'] })
  })

  it('but not for a request of once, for other help, or for somebody else', async () => {
    const { near, last } = await habit()
    await earlier(PHONE, last, 20, { kind: 'GROCERIES' })
    await earlier('+3215888888', last, 20)
    for (const wish of [weekly, { ...weekly, timing: 'soon' as const }]) {
      const id = await readyRequest(0, wish)
      await called(id, PHONE)
      expect(await chosenFor(id)).toMatchObject({ chosen: near, last: undefined })
      await ownerDb().update(table.helpRequest).set({ state: 'closed', dueAt: null })
    }
  })

  it('and never at the cost of somebody who has nobody else', async () => {
    const { near, last } = await habit()
    await earlier(PHONE, last, 20)
    await ownerDb().update(table.volunteer).set({ weeklyCapacity: 1 })
    const id = await readyRequest(0, weekly)
    await called(id, PHONE)
    const onlyLast = await readyRequest(0.03)
    expect(await chosenFor(id)).toMatchObject({ chosen: near, last })
    expect(await chosenFor(onlyLast)).toMatchObject({ chosen: last })
  })

  it('keeps its place in the week for as long as it lasts, and its moment', async () => {
    const busy = await neighbourAt(0, { slots: MONDAY_MORNING_AND_NOON, weeklyCapacity: 2 })
    const series = await readyRequest(0, { ...weekly, state: 'ongoing', slots: MONDAY_MORNING })
    const lies = coordinator.kind === 'user' ? coordinator.id : ''
    const yes = { residentSaidYesAt: new Date(), approvedBy: lies, approvedAt: new Date() }
    await helped(series, busy, 90, { state: 'active', endedAt: null, ...yes })
    const facts = async (slots: number) => {
      const id = await readyRequest(0, { slots })
      return done(await candidates(coordinator, { helpRequestId: id }))
    }
    expect((await facts(ALL_SLOTS)).candidates).toMatchObject([{ id: busy, visits28: 1 }])
    const [left] = (await facts(MONDAY_MORNING)).leftOut
    expect(left?.clauses.map(({ clause }) => clause)).toEqual(['slots'])
    await ownerDb().update(table.volunteer).set({ weeklyCapacity: 1 })
    const [full] = (await facts(ALL_SLOTS)).leftOut
    expect(full?.clauses.map(({ clause }) => clause)).toEqual(['capacity'])
  })
})
