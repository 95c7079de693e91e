import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { approveMatch, finishMatch, handBack } from '../match/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { acceptOffer, declineOffer, explainDecline } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

async function two() {
  const { id, asked } = await seekingScene(2)
  const [first, second] = asked
  if (!first || !second) throw new Error('nobody was asked')
  return { id, first, second }
}

it('who comes second hears it, signed in as by the link; whoever was not asked finds nothing', async () => {
  const { first, second } = await two()
  done(await acceptOffer(first.volunteer, { offerId: first.offerId }))
  const late = { offerId: second.offerId }
  expect(wordOf(await acceptOffer(second.volunteer, late))).toBe('offer.taken')
  expect(wordOf(await declineOffer(second.volunteer, late))).toBe('offer.taken')
  expect(wordOf(await acceptOffer(second.byLink, {}))).toBe('offer.taken')
  expect(wordOf(await acceptOffer(await neighbour(), late))).toBe('hidden')
})

it('a no can be said twice, and explained, signed in as by the link', async () => {
  const { id, first } = await two()
  const { volunteer, offerId } = first
  done(await declineOffer(volunteer, { offerId }))
  expect(wordOf(await declineOffer(volunteer, { offerId }))).toBe('ok')
  expect(wordOf(await acceptOffer(volunteer, { offerId }))).toBe('offer.declinedBefore')
  done(await explainDecline(volunteer, { offerId, reason: 'know_person', pauseDays: 0 }))
  const [request] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
  const blocks = await ownerDb()
    .select()
    .from(table.volunteerBlock)
    .where(eq(table.volunteerBlock.volunteerId, volunteer.volunteerId))
  expect(blocks.map((one) => one.residentId)).toEqual([request?.residentId])
})

it('what was given back stays so, however often the button is pressed', async () => {
  const { id, asked, coordinator } = await seekingScene(1)
  const { volunteer, offerId } = asked[0] ?? { volunteer: await neighbour(), offerId: '' }
  done(await acceptOffer(volunteer, { offerId }))
  const { matchId } = done(
    await approveMatch(coordinator, { helpRequestId: id, residentSaidYes: 'yes', consentHow: 'phone' }),
  )
  done(await handBack(volunteer, { matchId }))
  expect(wordOf(await handBack(volunteer, { matchId }))).toBe('ok')
  expect(wordOf(await finishMatch(volunteer, { matchId, outcome: 'good' }))).toBe('match.over')
  expect(wordOf(await handBack(await neighbour(), { matchId }))).toBe('hidden')
})
