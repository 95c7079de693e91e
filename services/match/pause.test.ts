import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, DAY, localDate } from '@/domain/kernel/time'
import { moveRequest } from '../help-request/commands'
import { requestDetail } from '../help-request/queries'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown } from '../testing/town'
import {
  approveMatch,
  confirmContact,
  finishMatch,
  handBack,
  pauseHelp,
  resumeHelp,
  tendMatches,
} from './commands'
import { myHelp, myMatch } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const inDays = (days: number) => addDays(localDate(Date.now()), days)

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

async function helping(weekly = true) {
  const scene = await seekingScene(1, weekly ? { kind: 'WALK', timing: 'weekly' } : {})
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  const { volunteer, offerId } = asked
  done(await acceptOffer(volunteer, { offerId }))
  const approval = { helpRequestId: scene.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(scene.coordinator, approval))
  done(await confirmContact(volunteer, { matchId }))
  if (weekly) done(await finishMatch(volunteer, { matchId, outcome: 'good' }))
  return { ...scene, volunteer, matchId }
}

const standing = async (coordinator: Actor, helpRequestId: string) => {
  const { request, matches } = done(await requestDetail(coordinator, { helpRequestId }))
  return [request.state, matches[0]?.match.state]
}

/** As if these days had passed. */
const daysPass = (matchId: string, days: number) =>
  database.ownerPool.query(
    `update match set paused_until = paused_until - make_interval(days => $2), state_since = state_since - make_interval(days => $2),
       approved_at = approved_at - make_interval(days => $2), agreed_at = agreed_at - make_interval(days => $2), first_contact_at = first_contact_at - make_interval(days => $2) where id = $1`,
    [matchId, days],
  )

const openKinds = async (helpRequestId: string) =>
  (
    await ownerDb()
      .select({ kind: table.duty.kind })
      .from(table.duty)
      .where(and(eq(table.duty.helpRequestId, helpRequestId), isNull(table.duty.endedAt)))
  )
    .map((one) => one.kind)
    .sort()

describe('hospital, and back to the same neighbour', () => {
  it('on the day, by itself', async () => {
    const { id, coordinator, volunteer, matchId } = await helping()
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'on_hold', until: inDays(21) }))
    expect(await standing(coordinator, id)).toEqual(['on_hold', 'paused'])
    expect(done(await myMatch(volunteer, { matchId })).contact).toBeNull()
    expect(done(await myHelp(volunteer, {})).map((one) => [one.state, one.residentName])).toEqual([
      ['paused', null],
    ])
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['on_hold', 'paused'])
    await daysPass(matchId, 25)
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['ongoing', 'active'])
    expect(done(await myMatch(volunteer, { matchId })).contact?.name).toBe('Maria Peeters')
  })

  it('by hand of staff, where it stood', async () => {
    const { id, coordinator } = await helping(false)
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'on_hold', until: inDays(5) }))
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'ready' }))
    expect(await standing(coordinator, id)).toEqual(['in_progress', 'active'])
  })

  it('keeps a yes that waits for approval', async () => {
    const scene = await seekingScene(1)
    const [asked] = scene.asked
    done(await acceptOffer(asked?.volunteer ?? SYSTEM, { offerId: asked?.offerId }))
    const { id: helpRequestId, coordinator } = scene
    done(await moveRequest(coordinator, { helpRequestId, to: 'on_hold', until: inDays(5) }))
    done(await moveRequest(coordinator, { helpRequestId, to: 'ready' }))
    expect(await standing(coordinator, helpRequestId)).toEqual(['proposed_to_resident', 'proposed'])
  })
})

describe('a neighbour who cannot for a while', () => {
  it('pauses, comes back early, and the resident is called', async () => {
    const { id, coordinator, volunteer, matchId } = await helping()
    for (const days of [-1, 0, 400])
      expect(wordOf(await pauseHelp(volunteer, { matchId, until: inDays(days) }))).toBe('match.pauseEnds')
    expect(wordOf(await resumeHelp(volunteer, { matchId }))).toBe('match.notPaused')
    done(await pauseHelp(volunteer, { matchId, until: inDays(14) }))
    expect(wordOf(await pauseHelp(volunteer, { matchId, until: inDays(14) }))).toBe('match.pausedBefore')
    expect(await openKinds(id)).toEqual(['step', 'tell_resident'])
    done(await resumeHelp(volunteer, { matchId }))
    expect(await standing(coordinator, id)).toEqual(['ongoing', 'active'])
  })

  it('and when the resident dies meanwhile, nobody calls that number any more', async () => {
    const { id, coordinator, volunteer, matchId } = await helping()
    done(await pauseHelp(volunteer, { matchId, until: inDays(14) }))
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'deceased' }))
    expect(await openKinds(id)).toEqual(['tell_neighbour'])
  })

  it('tells it to staff, and another neighbour can do nothing', async () => {
    const { id, coordinator, volunteer, matchId } = await helping()
    const pause = { matchId, until: inDays(14) }
    expect(wordOf(await pauseHelp(await neighbour(), pause))).toBe('hidden')
    done(await pauseHelp(coordinator, { ...pause, heard: 'phone' }))
    const { timeline } = done(await requestDetail(coordinator, { helpRequestId: id }))
    expect(timeline.filter((one) => one.toState === 'paused').map((one) => one.heard)).toEqual(['phone'])
    // Not coming back at all: the request waits, and begins anew with somebody else.
    done(await handBack(volunteer, { matchId }))
    expect(await standing(coordinator, id)).toEqual(['on_hold', 'handed_back'])
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'ready' }))
    expect(await standing(coordinator, id)).toEqual(['ready', 'handed_back'])
  })

  it('a hold that ends before it begins is refused', async () => {
    const { id, coordinator } = await helping()
    const hold = { helpRequestId: id, to: 'on_hold', until: inDays(-1) } as const
    expect(wordOf(await moveRequest(coordinator, hold))).toBe('match.pauseEnds')
  })
})

describe('help for once that nobody says anything about', () => {
  it('ends by itself after a week, the address is gone, the coordinator is told, and it is closed later', async () => {
    const { id, coordinator, volunteer, matchId } = await helping(false)
    await daysPass(matchId, 6)
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['in_progress', 'active'])
    await daysPass(matchId, 4)
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['done', 'done'])
    expect(done(await myMatch(volunteer, { matchId })).contact).toBeNull()
    expect(await openKinds(id)).toEqual(['ask_how_it_went'])
    const ago = (days: number) => new Date(Date.now() - days * DAY)
    const since = (days: number) =>
      ownerDb()
        .update(table.helpRequest)
        .set({ stateSince: ago(days) })
        .where(eq(table.helpRequest.id, id))
    await since(8)
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['closed', 'done'])
    await since(15)
    expect(wordOf(await moveRequest(coordinator, { helpRequestId: id, to: 'ready' }))).toBe(
      'request.tooLateToReopen',
    )
    await since(13)
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'ready' }))
  })

  it('never ends weekly help', async () => {
    const { id, coordinator, matchId } = await helping()
    await daysPass(matchId, 60)
    done(await tendMatches(SYSTEM, {}))
    expect(await standing(coordinator, id)).toEqual(['ongoing', 'active'])
  })
})
