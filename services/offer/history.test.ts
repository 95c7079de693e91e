import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { historyOf } from '@/db/seed/asks'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY } from '@/domain/kernel/time'
import { NO_HISTORY } from '@/domain/matching/chance/acceptance'
import { DECLINE_REASONS, OFFER_STATES } from '@/domain/offer/offer-states'
import { asActor } from '../gate/transaction'
import { seekingScene } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { namedPeople } from './city/city-reading'

const pair = {
  walkMetres: 400,
  sharedMotherTongue: false,
  preferredKindOfHelp: false,
  helpedBefore: false,
  sharedSlots: 1,
  asks14: 0,
  visits28: 0,
}

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  process.env.DATABASE_URL = database.url
  await smallTown()
})
afterAll(() => database.drop())

it('sums up the offers as the chance model does: silences and recalls count, excuses do not, old ones fade', async () => {
  const now = new Date()
  const volunteer = await neighbour()
  const endings = [
    ...OFFER_STATES.map((state) => ({ state, declineReason: null })),
    { state: 'recalled' as const, declineReason: null, takenBack: true },
    ...DECLINE_REASONS.map((declineReason) => ({ state: 'declined' as const, declineReason })),
  ]
  const offers: (typeof table.offer.$inferInsert)[] = []
  for (const [index, ending] of endings.entries()) {
    const sentAt = ending.state === 'waiting' ? null : new Date(now.getTime() - 40 * (index + 1) * DAY)
    offers.push({
      id: v7(),
      helpRequestId: (await seekingScene(0)).id,
      volunteerId: volunteer.volunteerId,
      tokenHash: v7(),
      probability: 0.1 + index / 50,
      askedFacts: index % 2 === 0 ? null : { ...pair, ratio: 1.4 },
      sentAt,
      expiresAt: sentAt && new Date(sentAt.getTime() + DAY),
      answeredAt: 'takenBack' in ending || ['accepted', 'declined'].includes(ending.state) ? sentAt : null,
      state: ending.state,
      declineReason: ending.declineReason,
    })
  }
  await ownerDb().insert(table.offer).values(offers)
  const other = (await neighbour()).volunteerId
  const people = await asActor({ kind: 'system', task: 'test' }, (tx) =>
    namedPeople(tx, [volunteer.volunteerId, other], now),
  )
  const inUse = (id: string) => people.find((one) => one.facts.id === id)?.facts.history
  const { observedAccepts, expectedAccepts } = historyOf(offers, now.getTime())
  expect(inUse(volunteer.volunteerId)).toEqual({
    observedAccepts: expect.closeTo(observedAccepts, 6),
    expectedAccepts: expect.closeTo(expectedAccepts, 6),
  })
  expect(observedAccepts).toBeGreaterThan(0)
  expect(inUse(other)).toEqual(NO_HISTORY)
})
