import { and, asc, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { slotBit } from '@/domain/kernel/slots'
import { addDays, localDate, weekdayOf } from '@/domain/kernel/time'
import { moveRequest } from '../help-request/commands'
import { approveMatch, confirmContact, finishMatch, handBack } from '../match/commands'
import { myMatch } from '../match/queries'
import { acceptOffer } from '../offer/commands'
import { candidates } from '../offer/queries'
import { askedBy, done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import { addHelper, coverVisit, planSeries, sayOfVisit, settleStandIn } from './commands'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

async function walking() {
  const day = addDays(localDate(Date.now()), 5)
  const slots = slotBit(weekdayOf(day), 'afternoon')
  const scene = await seekingScene(1, { kind: 'WALK', timing: 'weekly', slots })
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  const matchId = await helps(scene.coordinator, scene.id, asked)
  return { ...scene, volunteer: asked.volunteer, matchId, day }
}

/** The yes of this neighbour, approved; then the visits follow. */
async function helps(coordinator: Actor, helpRequestId: string, asked: Awaited<ReturnType<typeof askedBy>>) {
  done(await acceptOffer(asked.volunteer, { offerId: asked.offerId }))
  const approval = { helpRequestId, residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(coordinator, approval))
  done(await confirmContact(asked.volunteer, { matchId }))
  const { seriesOf } = await requestOf(helpRequestId)
  done(await planSeries(SYSTEM, { helpRequestId: seriesOf ?? helpRequestId }))
  return matchId
}

/** As if the coordinator had asked: the request is seeking, with an offer out. */
async function asks(helpRequestId: string, volunteer: Awaited<ReturnType<typeof neighbour>>) {
  await ownerDb()
    .update(table.helpRequest)
    .set({ state: 'seeking' })
    .where(eq(table.helpRequest.id, helpRequestId))
  return askedBy(helpRequestId, volunteer)
}

async function requestOf(id: string) {
  const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
  if (!row) throw new Error('there is no such request')
  return row
}

const visitsOf = (helpRequestId: string) =>
  ownerDb()
    .select()
    .from(table.visit)
    .where(eq(table.visit.helpRequestId, helpRequestId))
    .orderBy(asc(table.visit.plannedOn))

const firstOf = async (helpRequestId: string) => {
  const [first] = await visitsOf(helpRequestId)
  if (!first) throw new Error('there is no visit')
  return first
}

const waits = async (thingId: string) =>
  (
    await ownerDb()
      .select({ kind: table.duty.kind })
      .from(table.duty)
      .where(and(eq(table.duty.thingId, thingId), isNull(table.duty.endedAt)))
  ).map((one) => one.kind)

async function sought() {
  const scene = await walking()
  const { id: visitId } = await firstOf(scene.id)
  expect(wordOf(await coverVisit(scene.coordinator, { visitId, choice: 'seek' }))).toBe('visit.saidBefore')
  done(await sayOfVisit(scene.volunteer, { visitId, said: 'cannot' }))
  const { helpRequestId: onceId } = done(await coverVisit(scene.coordinator, { visitId, choice: 'seek' }))
  return { ...scene, visitId, onceId, settle: () => settleStandIn(SYSTEM, { visitId }) }
}

describe('somebody else, this once', () => {
  it('is asked as for any request, never the neighbour who cannot, and the pair goes on', async () => {
    const { id, coordinator, volunteer, visitId, onceId, settle, day } = await sought()
    const other = await neighbour()
    expect(await requestOf(onceId)).toMatchObject({ state: 'ready', timing: 'date', visitDate: day })
    const ranked = done(await candidates(coordinator, { helpRequestId: onceId })).candidates.map(
      (one) => one.id,
    )
    expect([ranked.includes(volunteer.volunteerId), ranked.includes(other.volunteerId)]).toEqual([
      false,
      true,
    ])
    const once = await helps(coordinator, onceId, await asks(onceId, other))
    done(await settle())
    expect([(await firstOf(id)).state, await waits(visitId)]).toEqual(['stood_in', []])
    done(await finishMatch(other, { matchId: once, outcome: 'good' }))
    done(await settle())
    expect([(await firstOf(id)).state, (await requestOf(id)).state]).toEqual(['done', 'in_progress'])
  })

  it('is not found: the resident is called again, and left out is left out', async () => {
    const { id, coordinator, visitId, onceId, settle } = await sought()
    done(await moveRequest(coordinator, { helpRequestId: onceId, to: 'no_match_yet', reason: 'niemand' }))
    done(await settle())
    expect([(await firstOf(id)).state, await waits(visitId)]).toEqual(['uncovered', ['cover_visit']])
    done(await coverVisit(coordinator, { visitId, choice: 'leave_out' }))
    expect([(await firstOf(id)).state, await waits(visitId)]).toEqual(['skipped', []])
  })

  it('is not needed: the neighbour can after all, and whoever was asked is told', async () => {
    const { id, volunteer, visitId, onceId, settle } = await sought()
    const { offerId } = await asks(onceId, await neighbour())
    done(await sayOfVisit(volunteer, { visitId, said: 'can' }))
    done(await settle())
    const [offer] = await ownerDb().select().from(table.offer).where(eq(table.offer.id, offerId))
    expect([(await firstOf(id)).state, (await requestOf(onceId)).state, offer?.state]).toEqual([
      'planned',
      'withdrawn',
      'recalled',
    ])
  })

  it('stops with the person: nobody is called about it any more', async () => {
    const { coordinator, id, visitId, onceId, settle } = await sought()
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'deceased' }))
    done(await settle())
    expect([(await requestOf(onceId)).state, await waits(visitId)]).toEqual(['deceased', []])
  })
})

describe('neighbours who take turns', () => {
  it('come in turn, each with the own visits only, and go on when one leaves', async () => {
    const { id, coordinator, volunteer, matchId } = await walking()
    const { helpRequestId: seatId } = done(await addHelper(coordinator, { helpRequestId: id }))
    const other = await neighbour()
    const seat = await helps(coordinator, seatId, await asks(seatId, other))
    const whose = async () => (await visitsOf(id)).map((one) => one.matchId)
    expect(await whose()).toEqual([matchId, seat, matchId, seat, matchId, seat])
    for (const [who, which] of [
      [volunteer, matchId],
      [other, seat],
    ] as const)
      expect(done(await myMatch(who, { matchId: which })).visits.map((one) => one.id)).toEqual(
        (await visitsOf(id)).filter((one) => one.matchId === which).map((one) => one.id),
      )
    const foreign = (await visitsOf(id)).find((one) => one.matchId === matchId)?.id ?? ''
    expect(wordOf(await sayOfVisit(other, { visitId: foreign, said: 'cannot' }))).toBe('hidden')
    // The first leaves; the other comes every week.
    done(await handBack(volunteer, { matchId }))
    done(await planSeries(SYSTEM, { helpRequestId: id }))
    expect(new Set(await whose())).toEqual(new Set([seat]))
  })

  it('are three at most, and all stop when the resident stops', async () => {
    const { id, coordinator, resident } = await walking()
    const one = done(await addHelper(coordinator, { helpRequestId: id })).helpRequestId
    done(await addHelper(coordinator, { helpRequestId: id }))
    expect(wordOf(await addHelper(coordinator, { helpRequestId: id }))).toBe('visit.teamFull')
    expect(wordOf(await addHelper(coordinator, { helpRequestId: one }))).toBe('match.notOngoing')
    expect(wordOf(await addHelper(resident, { helpRequestId: id }))).toBe('hidden')
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'withdrawn', reason: 'gestopt' }))
    done(await planSeries(SYSTEM, { helpRequestId: id }))
    expect((await requestOf(one)).state).toBe('withdrawn')
  })
})
