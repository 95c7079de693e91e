import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { slotsOf } from '@/domain/help-request/timing'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, localDate } from '@/domain/kernel/time'
import type { DeclineReason } from '@/domain/offer/offer-states'
import { changeMyRequest } from '../help-request/commands'
import {
  acceptOffer,
  continueSeeking,
  declineOffer,
  expireOffer,
  explainDecline,
  renewOffers,
  sendOffers,
} from '../offer/commands'
import { candidates } from '../offer/queries'
import { keepApart } from '../resident/commands'
import { emptyTown } from '../testing/round-scene'
import { type Asked, done, type Scene, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const onDay = (days: number) =>
  ({ timing: 'date', date: addDays(localDate(Date.now()), days), part: 'any' }) as const

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(emptyTown)
afterAll(() => database.drop())

async function asked(offers: number) {
  const { date: visitDate, ...when } = onDay(20)
  const slots = slotsOf({ kind: 'date', date: visitDate, part: 'any' })
  return seekingScene(offers, { kind: 'GROCERIES', timing: when.timing, visitDate, dayPart: 'any', slots })
}

const says = async (one: Asked | undefined, reason?: DeclineReason) => {
  if (!one) throw new Error('nobody was asked')
  done(await declineOffer(one.byLink, {}))
  if (reason) done(await explainDecline(one.byLink, { reason }))
}
async function isSilent(one: Asked | undefined) {
  const { offer } = table
  const past = { expiresAt: new Date(Date.now() - 1000) }
  await ownerDb()
    .update(offer)
    .set(past)
    .where(eq(offer.id, one?.offerId ?? ''))
  done(await expireOffer(SYSTEM, { offerId: one?.offerId ?? '' }))
}
const change = (scene: Scene, days: number, details = '') =>
  changeMyRequest(scene.resident, { when: onDay(days), details })
const renew = (scene: Scene) => renewOffers(SYSTEM, { helpRequestId: scene.id })

/** What each of those who were asked has been asked by now, as state and version. */
const asksOf = (scene: Scene) =>
  Promise.all(
    scene.asked.map(async ({ volunteer }) => {
      const { offer } = table
      const rows = await ownerDb()
        .select({ state: offer.state, version: offer.version })
        .from(offer)
        .where(and(eq(offer.helpRequestId, scene.id), eq(offer.volunteerId, volunteer.volunteerId)))
        .orderBy(offer.version)
      return rows.map(({ state, version }) => `${state} ${version}`).join(', ')
    }),
  )

it('another moment is asked of who said no to the old one or nothing; a no to the person or the help stands', async () => {
  const scene = await asked(6)
  const [no, silent, tooFar, knows, apart, notForMe] = scene.asked
  await says(no)
  await isSilent(silent)
  await says(tooFar, 'too_far')
  await says(knows, 'know_person')
  await says(apart, 'moment')
  await says(notForMe, 'not_for_me')
  const { helpRequest } = table
  const [row] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, scene.id))
  const pair = { residentId: row?.residentId ?? '', volunteerId: apart?.volunteer.volunteerId ?? '' }
  done(await keepApart(scene.coordinator, { ...pair, wishedBy: 'staff' }))

  done(await change(scene, 20, 'Andere woorden zijn geen andere vraag.'))
  expect(await asksOf(scene)).toEqual([
    'declined 1',
    'expired 1',
    'declined 1',
    'declined 1',
    'declined 1',
    'declined 1',
  ])
  done(await change(scene, 22))
  done(await renew(scene))
  done(await renew(scene))
  const after = [
    'declined 1, waiting 2',
    'expired 1, waiting 2',
    'declined 1',
    'declined 1',
    'declined 1',
    'declined 1',
  ]
  expect(await asksOf(scene)).toEqual(after)
  // By hand the coordinator may ask the one who lived too far; never those whose no stands.
  const { candidates: able } = done(await candidates(scene.coordinator, { helpRequestId: scene.id }))
  expect(able.map(({ id }) => id)).toEqual([tooFar?.volunteer.volunteerId])
  const byHand = (one: Asked | undefined) =>
    sendOffers(scene.coordinator, {
      helpRequestId: scene.id,
      volunteerIds: [one?.volunteer.volunteerId ?? ''],
    })
  for (const one of [no, knows, apart, notForMe]) expect(wordOf(await byHand(one))).toBe('offer.notEligible')

  done(await continueSeeking(SYSTEM, { helpRequestId: scene.id, trigger: 'declined' }))
  expect((await asksOf(scene)).slice(0, 2)).toEqual(['declined 1, sent 2', 'expired 1, sent 2'])
  // The old link says what was said; the new one is another question.
  expect(wordOf(await acceptOffer(no?.byLink ?? SYSTEM, { version: 2 }))).toBe('offer.declinedBefore')
})

it('holds to the caps, and a second no holds for the second moment', async () => {
  const scene = await asked(2)
  const [tired, other] = scene.asked
  await says(tired)
  await says(other)
  const { volunteer } = table
  const self = eq(volunteer.id, tired?.volunteer.volunteerId ?? '')
  await ownerDb().update(volunteer).set({ lowerLimitAsks14: 1 }).where(self)
  done(await change(scene, 22))
  done(await renew(scene))
  expect(await asksOf(scene)).toEqual(['declined 1', 'declined 1, waiting 2'])
})

it('renewed twice and sent by hand at once, everybody has one open question, and one per version', async () => {
  const scene = await asked(2)
  for (const one of scene.asked) await says(one)
  done(await change(scene, 22))
  const ids = scene.asked.map((one) => one.volunteer.volunteerId)
  const byHand = () => sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds: ids })
  await Promise.all([renew(scene), byHand(), renew(scene), byHand()])
  const { offer } = table
  const open = await ownerDb()
    .select({ who: offer.volunteerId, version: offer.version })
    .from(offer)
    .where(and(eq(offer.helpRequestId, scene.id), inArray(offer.state, ['waiting', 'sent'])))
  expect(open.map(({ who }) => who).sort()).toEqual([...ids].sort())
  expect(open.every(({ version }) => version === 2)).toBe(true)
  const twice = ownerDb()
    .update(offer)
    .set({ version: 2 })
    .where(eq(offer.id, scene.asked[0]?.offerId ?? ''))
  await expect(twice).rejects.toThrow()
})
