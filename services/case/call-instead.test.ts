import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import { endDuty } from '../duty/commands'
import { openDuties } from '../duty/queries'
import { moveRequest } from '../help-request/commands'
import { sendMessage } from '../mail/commands'
import { approveMatch, recordTold } from '../match/commands'
import { acceptOffer, recallOffer, recordAnswer, sendOffers } from '../offer/commands'
import { askedBy, done, seekingScene } from '../testing/scene'
import { neighbour, smallTown, someone, startDone } from '../testing/town'
import { changeVolunteerState, correctVolunteer } from '../volunteer/commands'
import { volunteerDetail } from '../volunteer/queries'

const { letters } = vi.hoisted(() => ({ letters: [] as { to: string; subject: string }[] }))
vi.mock('../mail/deliver', () => ({
  deliver: async (letter: { to: string; subject: string }) => letters.push(letter),
}))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

/** Sends whatever waits, and answers with what left the house. */
async function emptyQueue() {
  letters.length = 0
  const waiting = await ownerDb().select().from(table.message).where(eq(table.message.state, 'queued'))
  for (const { id: messageId } of waiting)
    done(await sendMessage({ kind: 'system', task: 'test' }, { messageId }))
  return letters.map((one) => one.subject)
}

const callsOf = (volunteerId: string) =>
  ownerDb()
    .select({ id: table.duty.id, kind: table.duty.kind, why: table.duty.why, dueAt: table.duty.dueAt })
    .from(table.duty)
    .where(and(eq(table.duty.volunteerId, volunteerId), isNull(table.duty.endedAt)))

/** At home in another quarter than the person. */
const byPhone = () => neighbour({ email: null, neighbourhoodId: 'THERE' })

/** Somebody without mail among those who are asked. */
async function asked() {
  const scene = await seekingScene(0)
  const who = await byPhone()
  done(await sendOffers(scene.coordinator, { helpRequestId: scene.id, volunteerIds: [who.volunteerId] }))
  const left = await emptyQueue()
  const [offer] = await ownerDb()
    .select()
    .from(table.offer)
    .where(eq(table.offer.volunteerId, who.volunteerId))
  if (!offer) throw new Error('nobody was asked')
  return { ...scene, who, offer, left }
}

const calledWith = async (by: Actor, volunteerId: string) => {
  const [call] = await callsOf(volunteerId)
  done(await endDuty(by, { dutyId: call?.id ?? '', how: 'phone' }))
}

it('an offer becomes a call with the number, due before it expires; the answer that is written down ends it', async () => {
  const { id: helpRequestId, coordinator, who, offer, left } = await asked()
  expect(left).toEqual([])
  const [call, ...others] = await callsOf(who.volunteerId)
  expect([call?.kind, call?.why, others]).toEqual(['call_with_offer', 'offer', []])
  // A day to think, and it begins with the call.
  const expires = offer.expiresAt?.getTime() ?? 0
  expect(expires - (call?.dueAt.getTime() ?? 0)).toBeGreaterThan(23 * HOUR)
  const operator = await someone('operator')
  const listed = done(await openDuties(operator, {})).find((one) => one.id === call?.id)
  expect(listed).toMatchObject({ helpRequestId, volunteerPhone: '+32470000000', ownerRole: 'staff' })
  expect(done(await openDuties(await someone('coordinator', ['THERE']), {}))).toEqual([])

  done(await recordAnswer(operator, { offerId: offer.id, answer: 'yes', heard: 'phone' }))
  expect(await callsOf(who.volunteerId)).toEqual([])
  done(await approveMatch(coordinator, { helpRequestId, residentSaidYes: 'yes', consentHow: 'phone' }))
  // "You may call now", and the question afterwards, which waits for its moment in the queue.
  expect(await emptyQueue()).toEqual([])
  expect((await callsOf(who.volunteerId)).map((one) => one.kind)).toEqual(['call_neighbour'])
  const [match] = await ownerDb()
    .select()
    .from(table.match)
    .where(eq(table.match.helpRequestId, helpRequestId))
  const told = { matchId: match?.id ?? '', heard: 'phone', words: '' } as const
  done(await recordTold(operator, { ...told, told: 'called' }))
  done(await recordTold(operator, { ...told, told: 'good' }))
  expect(await callsOf(who.volunteerId)).toEqual([])
})

it('an offer that is taken back is called about no more', async () => {
  const { id: helpRequestId, coordinator, who, offer } = await asked()
  expect(await callsOf(who.volunteerId)).toHaveLength(1)
  done(await recallOffer(coordinator, { helpRequestId, offerId: offer.id }))
  expect(await callsOf(who.volunteerId)).toEqual([])
})

it.each([
  ['was called with the offer', ['offer_taken'], true],
  ['was not reached yet', [], false],
] as const)('somebody else said yes, to whoever %s', async (_, calls, reached) => {
  const { id, coordinator, who } = await asked()
  if (reached) await calledWith(coordinator, who.volunteerId)
  const other = await askedBy(id, await neighbour(), 7)
  done(await acceptOffer(other.volunteer, { offerId: other.offerId }))
  expect(await emptyQueue()).toEqual([])
  expect((await callsOf(who.volunteerId)).map((one) => one.why)).toEqual([...calls])
})

it.each([
  ['withdrawn', [['call_neighbour', 'cancelled_stopped']]],
  ['on_hold', [['call_neighbour', 'cancelled_waits']]],
  // The coordinator calls about these anyway: once is enough.
  ['moved', [['tell_neighbour', 'moved']]],
  ['deceased', [['tell_neighbour', 'deceased']]],
] as const)('the end of a request, %s, is one call', async (to, calls) => {
  const { id: helpRequestId, coordinator, who, offer } = await asked()
  done(await recordAnswer(coordinator, { offerId: offer.id, answer: 'yes', heard: 'phone' }))
  done(await approveMatch(coordinator, { helpRequestId, residentSaidYes: 'yes', consentHow: 'phone' }))
  await emptyQueue()
  const until = to === 'on_hold' ? { until: '2027-01-11' } : {}
  done(await moveRequest(coordinator, { helpRequestId, to, reason: 'zo is het', ...until }))
  expect(await emptyQueue()).toEqual([])
  expect((await callsOf(who.volunteerId)).map((one) => [one.kind, one.why])).toEqual(calls)
})

it('who becomes a neighbour without mail is called, and written to from the day an address is known', async () => {
  const coordinator = await someone('coordinator', ['HERE'])
  const who = await neighbour({ email: null, userId: null, state: 'intake_done' })
  const { volunteerId } = who
  await startDone(volunteerId)
  done(await changeVolunteerState(coordinator, { volunteerId, to: 'ready' }))
  expect(await emptyQueue()).toEqual([])
  const { duties, volunteer } = done(await volunteerDetail(coordinator, { volunteerId }))
  expect(duties.map((one) => [one.kind, one.why])).toEqual([['call_neighbour', 'welcome']])
  const { firstName, lastName, phone } = volunteer
  const same = { volunteerId, firstName, lastName, phone, confirmedBy: 'self', how: 'phone' } as const
  done(await correctVolunteer(coordinator, { ...same, email: 'nieuw@test.invalid' }))
  expect(await emptyQueue()).toEqual(['Welkom als zorgzame buur'])
  const account = () =>
    ownerDb()
      .select({ email: table.user.email })
      .from(table.user)
      .where(eq(table.user.id, volunteer.userId ?? ''))
  expect(await account()).toEqual([{ email: 'nieuw@test.invalid' }])
  done(await correctVolunteer(coordinator, { ...same, email: '' }))
  expect(await account()).toEqual([{ email: null }])
})
