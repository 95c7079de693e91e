import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { addDays, DAY, localDate } from '@/domain/kernel/time'
import { moveRequest } from '../help-request/commands'
import { requestDetail } from '../help-request/queries'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { approveMatch, confirmContact, endPair, finishMatch, recordReview } from './commands'
import { myMatch } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

async function walkingEveryWeek() {
  const scene = await seekingScene(1, { kind: 'WALK', timing: 'weekly' })
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  const { volunteer, offerId } = asked
  done(await acceptOffer(volunteer, { offerId }))
  const approval = { helpRequestId: scene.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(scene.coordinator, approval))
  done(await confirmContact(volunteer, { matchId }))
  done(await finishMatch(volunteer, { matchId, outcome: 'good' }))
  return { ...scene, volunteer, matchId }
}

const open = async (helpRequestId: string) =>
  (
    await ownerDb()
      .select()
      .from(table.duty)
      .where(and(eq(table.duty.helpRequestId, helpRequestId), isNull(table.duty.endedAt)))
  ).toSorted((one, other) => one.kind.localeCompare(other.kind))

it('a pair is reviewed by telephone, changed, and ended once, with care for both', async () => {
  const { id: helpRequestId, coordinator, volunteer, matchId } = await walkingEveryWeek()
  const today = localDate(Date.now())
  const well = { matchId, resident: 'good', neighbour: 'good', rhythm: 'good', limits: 'good' } as const
  const [first] = await open(helpRequestId)
  expect([first?.kind, first?.why, first?.ownerRole]).toEqual(['step', 'ongoing', 'coordinator'])
  const tomorrow = { ...well, heldOn: addDays(today, 1), outcome: 'continue' } as const
  expect(wordOf(await recordReview(coordinator, tomorrow))).toBe('match.reviewFuture')
  const elsewhere = await someone('coordinator', ['THERE'])
  expect(wordOf(await recordReview(elsewhere, { ...tomorrow, heldOn: today }))).toBe('hidden')

  done(await recordReview(coordinator, { ...well, heldOn: today, outcome: 'continue' }))
  const [next] = await open(helpRequestId)
  const days = ((next?.dueAt.getTime() ?? 0) - Date.now()) / DAY
  expect([next?.kind, days > 85 && days < 100]).toEqual(['step', true])

  done(await recordReview(coordinator, { ...well, rhythm: 'bad', heldOn: today, outcome: 'change' }))
  expect((await open(helpRequestId)).map((one) => one.kind)).toEqual(['arrange_change', 'step'])
  done(await recordReview(coordinator, { ...well, heldOn: today, outcome: 'end' }))
  expect((await open(helpRequestId)).map((one) => one.kind)).toContain('round_off')

  const ending = { matchId, reason: 'De buur verhuist', whoTells: 'staff' } as const
  done(await endPair(coordinator, ending))
  expect(wordOf(await endPair(coordinator, ending))).toBe('match.over')
  expect(done(await myMatch(volunteer, { matchId })).contact).toBeNull()
  const { request, matches } = done(await requestDetail(coordinator, { helpRequestId }))
  expect([request.state, matches[0]?.match.state]).toEqual(['ended', 'ended'])
  expect((await open(helpRequestId)).map((one) => one.kind)).toEqual([
    'aftercare_neighbour',
    'aftercare_resident',
    'tell_resident',
  ])
  // "Somebody else, please": the same number, a new neighbour.
  done(await moveRequest(coordinator, { helpRequestId, to: 'ready' }))
})
