import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { DAY, localDate } from '@/domain/kernel/time'
import type { StartRules } from '@/domain/start-list/start-rules'
import { changeSettings } from '../city/commands'
import { approveMatch } from '../match/commands'
import { acceptOffer, continueSeeking, sendOffers } from '../offer/commands'
import { candidates, roundPlan } from '../offer/queries'
import { emptyTown, neighbourAt, readyRequest } from '../testing/round-scene'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone, startDone } from '../testing/town'
import { askAlso, recordStep, tendStartLists } from './commands'

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
afterEach(() => {
  vi.useRealTimers()
})

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const { offer, volunteer } = table
const today = localDate(Date.now())
const yesterday = localDate(Date.now() - DAY)
const lapse = (id: string) =>
  ownerDb().update(volunteer).set({ startTakenOverUntil: yesterday }).where(eq(volunteer.id, id))
const able = async (helpRequestId: string) =>
  done(await candidates(coordinator, { helpRequestId })).candidates.map(({ id }) => id)
const planned = async () =>
  done(await roundPlan(coordinator, {})).lines.flatMap(({ chosen, others }) =>
    [chosen, ...others].flatMap((one) => (one ? [one.id] : [])),
  )

async function changeRules(change: (rules: StartRules) => StartRules) {
  const [city] = await ownerDb().select().from(table.city)
  if (!city) throw new Error('no city')
  const startList = change(city.settings.startList)
  const by = await someone('admin')
  done(await changeSettings(by, { version: city.version, changes: { startList } }))
}

describe('who misses something on the start list is asked by no road', () => {
  it('not as a candidate, in the round or by hand; and again as soon as it is in order', async () => {
    const id = await neighbourAt(0.001)
    const request = await readyRequest()
    expect(await able(request)).toEqual([id])
    expect(await planned()).toEqual([id])
    await lapse(id)
    expect(await able(request)).toEqual([])
    expect(await planned()).toEqual([])
    const { leftOut } = done(await candidates(coordinator, { helpRequestId: request }))
    expect(leftOut).toMatchObject([{ id, clauses: [{ clause: 'startList' }] }])
    const byHand = { helpRequestId: request, volunteerIds: [id] }
    expect(wordOf(await sendOffers(coordinator, byHand))).toBe('offer.notEligible')
    for (const item of ['note', 'agreement', 'code', 'identity'] as const) {
      expect(await able(request)).toEqual([])
      done(await recordStep(coordinator, { volunteerId: id, item, how: 'paper', doneOn: today }))
    }
    expect(await able(request)).toEqual([id])
    expect(await planned()).toEqual([id])
  })

  it('not by a later wave, when it lapsed while they stood in line', async () => {
    const [first, second] = [await neighbourAt(0.001), await neighbourAt(0.002)]
    const request = await readyRequest()
    const line = { helpRequestId: request, volunteerIds: [first, second], atOnce: 1 }
    done(await sendOffers(coordinator, line))
    await lapse(second)
    await ownerDb()
      .update(offer)
      .set({ state: 'declined', answeredAt: new Date() })
      .where(eq(offer.volunteerId, first))
    done(await continueSeeking(SYSTEM, { helpRequestId: request, trigger: 'declined' }))
    const [theirs] = await ownerDb().select().from(offer).where(eq(offer.volunteerId, second))
    expect(theirs?.sentAt).toBeNull()
  })

  it('no yes is taken, and no help approved, after it lapsed', async () => {
    const scene = await seekingScene(1)
    const [asked] = scene.asked
    if (!asked) throw new Error('nobody was asked')
    const { volunteerId } = asked.volunteer
    await lapse(volunteerId)
    for (const who of [asked.volunteer, asked.byLink])
      expect(wordOf(await acceptOffer(who, { offerId: asked.offerId }))).toBe('offer.startList')
    await startDone(volunteerId)
    done(await acceptOffer(asked.byLink, { offerId: asked.offerId }))
    done(await askAlso(coordinator, { volunteerId, items: ['extract'] }))
    const yes = { helpRequestId: scene.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
    expect(wordOf(await approveMatch(coordinator, yes))).toBe('match.startList')
    await startDone(volunteerId, ['extract'])
    done(await approveMatch(coordinator, yes))
  })
})

describe('what the matching has in memory follows', () => {
  it('the day on which something lapses, without any change', async () => {
    const id = await neighbourAt(0.001, { startTakenOverUntil: today })
    const request = await readyRequest()
    expect(await able(request)).toEqual([id])
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + DAY })
    expect(await able(request)).toEqual([])
  })

  it('what the city asks: a kind with training closes alone, and the insurance closes all', async () => {
    const id = await neighbourAt(0.001, { startTakenOverUntil: yesterday })
    await startDone(id)
    const [walk, call] = [await readyRequest(), await readyRequest(0, { kind: 'PHONE_CALL' })]
    expect([await able(walk), await able(call)]).toEqual([[id], [id]])
    await changeRules((rules) => ({ ...rules, asks: { ...rules.asks, training: ['WALK'] } }))
    expect([await able(walk), await able(call)]).toEqual([[], [id]])
    const { leftOut } = done(await candidates(coordinator, { helpRequestId: walk }))
    expect(leftOut).toMatchObject([{ id, clauses: [{ clause: 'startOfKind' }] }])
    const byHand = { helpRequestId: walk, volunteerIds: [id] }
    expect(wordOf(await sendOffers(coordinator, byHand))).toBe('offer.notEligible')
    await startDone(id, ['training'])
    expect(await able(walk)).toEqual([id])
    const policy = { insurer: 'Verzekeraar', number: '1', until: yesterday, accidents: false }
    await changeRules((rules) => ({ ...rules, policy }))
    expect([await able(walk), await able(call)]).toEqual([[], []])
    await changeRules((rules) => ({ ...rules, policy: { ...policy, until: '2099-12-31' } }))
    expect(await able(call)).toEqual([id])
  })
})

it('the end of the insurance is told to each administrator, once for each last day', async () => {
  const admin = await someone('admin')
  const { id } = await someone('admin')
  await ownerDb().update(table.user).set({ deactivatedAt: new Date() }).where(eq(table.user.id, id))
  const ends = (days: number) =>
    changeRules((rules) => ({
      ...rules,
      policy: {
        insurer: 'Verzekeraar',
        number: '1',
        until: localDate(Date.now() + days * DAY),
        accidents: true,
      },
    }))
  const told = async () =>
    (await ownerDb().select().from(table.message).where(eq(table.message.template, 'policy-ends'))).map(
      ({ values }) => (values as { userId: string }).userId,
    )
  for (const [days, letters] of [
    [90, 0],
    [59, 1],
    [30, 2],
  ] as const) {
    await ends(days)
    done(await tendStartLists(SYSTEM, {}))
    done(await tendStartLists(SYSTEM, {}))
    expect((await told()).filter((one) => one === admin.id)).toHaveLength(letters)
  }
  expect(await told()).not.toContain(id)
})
