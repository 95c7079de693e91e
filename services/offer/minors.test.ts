import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { HELP_KINDS, type HelpKind, isBehindDoors } from '@/domain/help-request/kinds'
import { ADULT_ASKED_DAYS } from '@/domain/intake/age'
import type { Actor } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { approveMatch } from '../match/commands'
import { emptyTown, neighbourAt, readyRequest } from '../testing/round-scene'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { recordAdult } from '../volunteer/commands'
import { acceptOffer, careForNeighbours, continueSeeking, sendOffers } from './commands'
import { candidates, roundPlan } from './queries'

let database: FreshDatabase
let coordinator: Actor
let elsewhere: Actor
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
  elsewhere = await someone('coordinator', ['THERE'])
})
afterAll(() => database.drop())
beforeEach(async () => {
  await ownerDb().delete(table.match)
  await emptyTown()
})

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const { duty, offer, volunteer } = table
const minor = { isMinor: true, parentYesAt: new Date() } as const
const able = async (helpRequestId: string) =>
  done(await candidates(coordinator, { helpRequestId })).candidates.map(({ id }) => id)
const planned = async () =>
  done(await roundPlan(coordinator, {})).lines.flatMap(({ chosen, others }) =>
    [chosen, ...others].flatMap((one) => (one ? [one.id] : [])),
  )
const asked = async (id: string) => ownerDb().$count(offer, eq(offer.volunteerId, id))

it('who is not eighteen is asked for nothing in a home or in a car: as a candidate, in the round, by hand or in a wave', async () => {
  for (const kind of HELP_KINDS) {
    await emptyTown()
    const id = await neighbourAt(0.001, { ...minor, kinds: [kind] })
    const request = await readyRequest(0, { kind })
    const may = isBehindDoors(kind) ? [] : [id]
    expect(await able(request), kind).toEqual(may)
    expect(await planned(), kind).toEqual(may)
    if (may.length > 0) continue
    const { leftOut } = done(await candidates(coordinator, { helpRequestId: request }))
    expect(leftOut).toMatchObject([{ id, clauses: [{ clause: 'minor' }] }])
    expect(wordOf(await sendOffers(coordinator, { helpRequestId: request, volunteerIds: [id] }))).toBe(
      'offer.notEligible',
    )
    await continueSeeking(SYSTEM, { helpRequestId: request, trigger: 'declined' })
    expect(await asked(id)).toBe(0)
    done(await recordAdult(coordinator, { volunteerId: id }))
    expect(await able(request), kind).toEqual([id])
  }
})

it('no yes is taken and no help approved that turned out to be behind doors', async () => {
  const scene = await seekingScene(1)
  const [one] = scene.asked
  if (!one) throw new Error('nobody was asked')
  const { volunteerId } = one.volunteer
  const [who, what] = [eq(volunteer.id, volunteerId), eq(table.helpRequest.id, scene.id)]
  await ownerDb().update(volunteer).set(minor).where(who)
  const becomes = (kind: HelpKind) => ownerDb().update(table.helpRequest).set({ kind }).where(what)
  await becomes('SHARED_MEAL')
  for (const by of [one.volunteer, one.byLink])
    expect(wordOf(await acceptOffer(by, { offerId: one.offerId }))).toBe('offer.minor')
  await becomes('WALK')
  done(await acceptOffer(one.byLink, { offerId: one.offerId }))
  await becomes('TRANSPORT')
  const yes = { helpRequestId: scene.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  expect(wordOf(await approveMatch(coordinator, yes))).toBe('match.minor')
  await ownerDb().update(volunteer).set({ isMinor: false }).where(who)
  done(await approveMatch(coordinator, yes))
})

it('after half a year a coordinator asks once, again half a year after a no, and never after a yes', async () => {
  const ago = (days: number) => new Date(Date.now() - days * DAY)
  const old = { ...minor, createdAt: ago(ADULT_ASKED_DAYS + 1) }
  const { volunteerId } = await neighbour(old)
  const others = [
    await neighbour({ ...minor, createdAt: ago(ADULT_ASKED_DAYS - 1) }),
    await neighbour({ createdAt: ago(400) }),
    await neighbour({ ...old, state: 'ended' }),
    await neighbour({ ...old, restrictedAt: new Date() }),
  ]
  const calls = (id: string) =>
    ownerDb()
      .select()
      .from(duty)
      .where(and(eq(duty.volunteerId, id), eq(duty.kind, 'ask_adult'), isNull(duty.endedAt)))
  const ended = (days: number) =>
    ownerDb()
      .update(duty)
      .set({ endedAt: ago(days), how: 'phone' })
      .where(eq(duty.volunteerId, volunteerId))
  const care = async () => done(await careForNeighbours(SYSTEM, {})).grown
  expect([await care(), await care()]).toEqual([1, 0])
  expect(await calls(volunteerId)).toMatchObject([{ ownerRole: 'coordinator' }])
  for (const one of others) expect(await calls(one.volunteerId)).toEqual([])
  await ended(1)
  expect(await care()).toBe(0)
  await ended(ADULT_ASKED_DAYS + 1)
  expect(await care()).toBe(1)
  expect(wordOf(await recordAdult(elsewhere, { volunteerId }))).toBe('hidden')
  done(await recordAdult(coordinator, { volunteerId }))
  expect([await calls(volunteerId), await care()]).toEqual([[], 0])
})
