import { and, eq, isNull, notInArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, localDate } from '@/domain/kernel/time'
import { checkDuties } from '../duty/commands'
import { requestDetail } from '../help-request/queries'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { planSeries } from '../visit/commands'
import { approveMatch, confirmContact, finishMatch, recordTold, tendMatches } from './commands'
import { myMatch } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const inDays = (days: number) => addDays(localDate(Date.now()), days)

/** A walk every week of which the coordinator agrees on the first meeting. */
async function meeting(meetOn = '') {
  const scene = await seekingScene(1, { kind: 'WALK', timing: 'weekly' })
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  const { volunteer, offerId } = asked
  done(await acceptOffer(volunteer, { offerId }))
  const yes = { helpRequestId: scene.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  expect(wordOf(await approveMatch(scene.coordinator, { ...yes, meetOn: inDays(-1) }))).toBe(
    'match.agreedDay',
  )
  const { matchId } = done(await approveMatch(scene.coordinator, { ...yes, meetOn }))
  return { ...scene, volunteer, matchId }
}

const standing = async (coordinator: Actor, helpRequestId: string) => {
  const { request, matches } = done(await requestDetail(coordinator, { helpRequestId }))
  return [request.state, matches[0]?.match.state]
}

const ofPair = (thingId: string) =>
  ownerDb()
    .select({ kind: table.duty.kind, dueAt: table.duty.dueAt })
    .from(table.duty)
    .where(
      and(
        eq(table.duty.thingId, thingId),
        isNull(table.duty.endedAt),
        notInArray(table.duty.kind, ['call_neighbour']),
      ),
    )

it('begins weekly help with a first meeting, and asks both how it was the working day after', async () => {
  const { id, coordinator, volunteer, matchId } = await meeting(inDays(10))
  expect(await standing(coordinator, id)).toEqual(['matched', 'introduction'])
  expect(done(await myMatch(volunteer, { matchId })).contact?.name).toBe('Maria Peeters')
  const [call] = await ofPair(matchId)
  expect(call?.kind).toBe('first_meeting')
  expect(localDate(call?.dueAt.getTime() ?? 0) > inDays(10)).toBe(true)
  // What was forgotten is opened by the same rule.
  await ownerDb().delete(table.duty).where(eq(table.duty.thingId, matchId))
  done(await checkDuties(SYSTEM, {}))
  expect(await ofPair(matchId)).toEqual([call])

  done(await confirmContact(volunteer, { matchId }))
  done(await finishMatch(volunteer, { matchId, outcome: 'good' }))
  expect(await standing(coordinator, id)).toEqual(['ongoing', 'active'])
  expect(await ofPair(matchId)).toEqual([])
})

it('knows that they met when one visit went well, whoever told it', async () => {
  const { id, coordinator, matchId } = await meeting()
  done(await planSeries(SYSTEM, { helpRequestId: id }))
  done(await tendMatches(SYSTEM, {}))
  expect(await standing(coordinator, id)).toEqual(['matched', 'introduction'])
  await database.ownerPool.query(
    `update visit set state = 'done' where id = (select min(id::text)::uuid from visit where match_id = $1)`,
    [matchId],
  )
  done(await tendMatches(SYSTEM, {}))
  expect(await standing(coordinator, id)).toEqual(['ongoing', 'active'])
  expect(await ofPair(matchId)).toEqual([])
})

it('ends as quietly as it began when the first meeting came to nothing', async () => {
  const { id, coordinator, matchId } = await meeting()
  done(await recordTold(coordinator, { matchId, told: 'not_worked', heard: 'phone' }))
  expect(await standing(coordinator, id)).toEqual(['ready', 'done'])
  expect(await ofPair(matchId)).toEqual([])
})
