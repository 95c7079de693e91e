import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { EndState } from '@/domain/help-request/ends'
import { visitorWith } from '@/domain/kernel/actor'
import { endDuty } from '../duty/commands'
import { openDuties } from '../duty/queries'
import { moveRequest } from '../help-request/commands'
import { sendMessage } from '../mail/commands'
import { approveMatch } from '../match/commands'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { expressInterest } from '../volunteer/commands'

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

/** Sends whatever waits, now, and answers with what left the house. */
async function emptyQueue() {
  letters.length = 0
  const waiting = await ownerDb().select().from(table.message).where(eq(table.message.state, 'queued'))
  for (const { id: messageId } of waiting)
    done(await sendMessage({ kind: 'system', task: 'test' }, { messageId }))
  return letters.map((one) => one.subject)
}

const openOf = (helpRequestId: string) =>
  ownerDb()
    .select()
    .from(table.duty)
    .where(and(eq(table.duty.helpRequestId, helpRequestId), isNull(table.duty.endedAt)))

async function helping() {
  const scene = await seekingScene(2)
  const [first, second] = scene.asked
  if (!first || !second) throw new Error('nobody was asked')
  done(await acceptOffer(first.volunteer, { offerId: first.offerId }))
  done(
    await approveMatch(scene.coordinator, {
      helpRequestId: scene.id,
      residentSaidYes: 'yes',
      consentHow: 'phone',
    }),
  )
  return { ...scene, first, second }
}

const end = (to: EndState) => ({
  to,
  reason: 'zo is het',
  ...(to === 'on_hold' ? { until: '2027-01-11' } : {}),
})

describe('each end has its own words', () => {
  it.each([
    ['withdrawn', ['De hulp hoeft niet meer'], []],
    ['moved', ['De buur is verhuisd'], ['tell_neighbour']],
    ['unsafe', [], ['step', 'tell_neighbour']],
    ['on_hold', ['De hulp wacht even'], ['step']],
    ['deceased', [], ['tell_neighbour']],
  ] as const)('%s', async (to, written, waiting) => {
    const { id: helpRequestId, coordinator } = await helping()
    await emptyQueue()
    done(await moveRequest(coordinator, { helpRequestId, ...end(to) }))
    expect(await emptyQueue()).toEqual(written)
    const duties = await openOf(helpRequestId)
    expect(duties.map((one) => one.kind).sort()).toEqual([...waiting])
    for (const one of duties) expect(one.dueAt.getTime()).toBeGreaterThan(0)
  })
})

describe('somebody dies while offers are out', () => {
  it('and nothing about them leaves the house any more, not for another request of theirs either', async () => {
    const { id: helpRequestId, coordinator } = await seekingScene(2)
    const other = await seekingScene(1)
    const [{ residentId = '' } = {}] = await ownerDb()
      .select({ residentId: table.helpRequest.residentId })
      .from(table.helpRequest)
      .where(eq(table.helpRequest.id, helpRequestId))
    await ownerDb().update(table.helpRequest).set({ residentId }).where(eq(table.helpRequest.id, other.id))
    const [asked] = other.asked
    if (!asked) throw new Error('nobody was asked')
    // Accepted a minute before: "somebody else helps", "approved" and "how was it" may still wait in the queue.
    done(await acceptOffer(asked.volunteer, { offerId: asked.offerId }))
    await ownerDb()
      .insert(table.message)
      .values({ channel: 'mail', template: 'offer-taken', values: { offerId: asked.offerId } })
    done(await moveRequest(coordinator, { helpRequestId, to: 'deceased' }))
    expect(await emptyQueue()).toEqual([])
    const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, other.id))
    expect(row?.state).toBe('deceased')
    expect((await openOf(other.id)).map((one) => one.kind)).toEqual(['tell_neighbour'])
  })
})

describe('a duty', () => {
  it('is listed, ends once with how it went, and a step not by a tick', async () => {
    const { id: helpRequestId, coordinator } = await helping()
    const [step] = await openOf(helpRequestId)
    expect(step?.kind).toBe('step')
    expect(wordOf(await endDuty(coordinator, { dutyId: step?.id ?? '', how: 'phone' }))).toBe(
      'duty.endsItself',
    )
    done(await moveRequest(coordinator, { helpRequestId, to: 'deceased' }))
    const [call] = done(await openDuties(coordinator, {})).filter(
      (one) => one.helpRequestId === helpRequestId,
    )
    expect([call?.kind, call?.why, call?.residentName]).toEqual([
      'tell_neighbour',
      'deceased',
      'Maria Peeters',
    ])
    const ending = { dutyId: call?.id ?? '', how: 'phone', note: 'Hij wil naar de uitvaart.' } as const
    done(await endDuty(coordinator, ending))
    expect(wordOf(await endDuty(coordinator, ending))).toBe('duty.ended')
    expect(await openOf(helpRequestId)).toEqual([])
  })

  it('waits for who signed up', async () => {
    const { coordinator } = await seekingScene(0)
    const form = {
      name: 'Jan Jans',
      phone: '015 12 34 56',
      email: 'jan@test.invalid',
      address: 'Dorpstraat 1',
    }
    const { id } = done(
      await expressInterest(visitorWith(null), {
        ...form,
        kinds: ['WALK'],
        age: 'adult',
        formKey: 'once-only',
      }),
    )
    const mine = done(await openDuties(coordinator, {})).filter((one) => one.volunteerId === id)
    expect(mine.map((one) => one.kind)).toEqual(['call_newcomer'])
  })
})
