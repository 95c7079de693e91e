import { and, asc, eq, isNull } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, VISITOR, visitorWith } from '@/domain/kernel/actor'
import { slotBit } from '@/domain/kernel/slots'
import { addDays, DAY, HOUR, localDate, weekdayOf } from '@/domain/kernel/time'
import { moveRequest } from '../help-request/commands'
import { myRequest, requestDetail } from '../help-request/queries'
import { approveMatch, confirmContact, finishMatch } from '../match/commands'
import { myMatch } from '../match/queries'
import { acceptOffer } from '../offer/commands'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { planSeries, recordSaid, sayOfMyVisit, sayOfVisit, setRhythm, tendVisits } from './commands'
import { visitsByLink } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
afterEach(() => {
  vi.useRealTimers()
})

const clock = (at: number) => vi.useFakeTimers({ toFake: ['Date'], now: at })

/** A walk every week, for the first time in three days. */
async function walking() {
  const day = addDays(localDate(Date.now()), 3)
  const slots = slotBit(weekdayOf(day), 'afternoon')
  const scene = await seekingScene(1, { kind: 'WALK', timing: 'weekly', slots })
  const [asked] = scene.asked
  if (!asked) throw new Error('nobody was asked')
  const { volunteer, offerId, byLink } = asked
  done(await acceptOffer(volunteer, { offerId }))
  const approval = { helpRequestId: scene.id, residentSaidYes: 'yes', consentHow: 'phone' } as const
  const { matchId } = done(await approveMatch(scene.coordinator, approval))
  done(await confirmContact(volunteer, { matchId }))
  done(await planSeries(SYSTEM, { helpRequestId: scene.id }))
  return { ...scene, volunteer, byLink, matchId, day }
}

const visitsOf = (helpRequestId: string) =>
  ownerDb()
    .select()
    .from(table.visit)
    .where(eq(table.visit.helpRequestId, helpRequestId))
    .orderBy(asc(table.visit.plannedOn))

async function nth(helpRequestId: string, index: number) {
  const visit = (await visitsOf(helpRequestId))[index]
  if (!visit) throw new Error('there is no such visit')
  return visit
}

const statesOf = async (helpRequestId: string) => (await visitsOf(helpRequestId)).map((one) => one.state)

const duties = async (helpRequestId: string) =>
  (
    await ownerDb()
      .select({ kind: table.duty.kind })
      .from(table.duty)
      .where(and(eq(table.duty.helpRequestId, helpRequestId), isNull(table.duty.endedAt)))
  )
    .map((one) => one.kind)
    .filter((kind) => kind !== 'step' && kind !== 'first_meeting')
    .sort()

const letters = async (visitId: string) =>
  (await ownerDb().select().from(table.message).orderBy(asc(table.message.id)))
    .filter(({ values }) => values?.visitId === visitId)
    .map(({ template }) => template)

describe('the visits of weekly help', () => {
  it('are made ahead once, at the agreed moment, and shown to those two only', async () => {
    const { id, volunteer, resident, coordinator, matchId, day } = await walking()
    const made = await visitsOf(id)
    expect(made.map((one) => one.plannedOn)).toEqual([0, 7, 14, 21, 28, 35].map((days) => addDays(day, days)))
    done(await planSeries(SYSTEM, { helpRequestId: id }))
    expect(await visitsOf(id)).toEqual(made)
    expect(done(await myMatch(volunteer, { matchId })).visits).toHaveLength(6)
    const mine = done(await myRequest(resident, {}))
    expect(mine.visits[0]).toMatchObject({ firstName: 'Buur', state: 'planned' })
    // Page and desk say the same day.
    const desk = done(await requestDetail(coordinator, { helpRequestId: id }))
    expect([mine.nextOn, desk.nextOn]).toEqual([day, day])
    const [other] = made
    for (const actor of [await neighbour(), VISITOR, await someone('admin')])
      expect(wordOf(await sayOfVisit(actor, { visitId: other?.id ?? '', said: 'cannot' }))).toBe('hidden')
  })

  it('follow another rhythm, and keep what was said', async () => {
    const { id, coordinator, volunteer, day } = await walking()
    const first = await nth(id, 0)
    done(
      await sayOfVisit(volunteer, {
        visitId: first.id,
        said: 'move',
        date: addDays(day, 1),
        part: 'morning',
      }),
    )
    const rhythm = { helpRequestId: id, slot: 0, everyWeeks: 2, from: addDays(day, 4) }
    expect(wordOf(await setRhythm(volunteer, rhythm))).toBe('hidden')
    expect(wordOf(await setRhythm(coordinator, { ...rhythm, from: localDate(Date.now()) }))).toBe(
      'visit.moveDate',
    )
    done(await setRhythm(coordinator, rhythm))
    done(await planSeries(SYSTEM, { helpRequestId: id }))
    const [kept, ...others] = await visitsOf(id)
    expect(kept).toMatchObject({ id: first.id, state: 'moved' })
    expect(others.length).toBeGreaterThan(1)
    for (const one of others) expect(weekdayOf(one.plannedOn)).toBe(0)
  })

  it('wait while the pair pauses, and are gone when it ends', async () => {
    const { id, coordinator, volunteer } = await walking()
    const again = () => planSeries(SYSTEM, { helpRequestId: id })
    const until = addDays(localDate(Date.now()), 20)
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'on_hold', until }))
    done(await again())
    const days = (await visitsOf(id)).map((one) => one.plannedOn)
    expect(days.every((one) => one >= until) && days.length > 0).toBe(true)
    const visitId = (await nth(id, 0)).id
    done(await moveRequest(coordinator, { helpRequestId: id, to: 'deceased' }))
    expect(wordOf(await sayOfVisit(volunteer, { visitId, said: 'cannot' }))).not.toBe('ok')
    done(await again())
    expect(await visitsOf(id)).toEqual([])
  })
})

describe('"this week I can’t"', () => {
  it('is one tap by link; opening it changes nothing, and it can be taken back', async () => {
    const { id, byLink, resident } = await walking()
    const { id: visitId } = await nth(id, 0)
    expect(done(await visitsByLink(byLink, {}))).toMatchObject({ runs: true, kind: 'WALK' })
    expect(await statesOf(id)).toEqual(Array(6).fill('planned'))
    done(await sayOfVisit(byLink, { visitId, said: 'cannot' }))
    expect([await duties(id), (await nth(id, 0)).saidBy]).toEqual([['cover_visit'], 'neighbour'])
    expect(wordOf(await sayOfVisit(byLink, { visitId, said: 'cannot' }))).toBe('visit.saidBefore')
    done(await sayOfMyVisit(resident, { visitId, said: 'seek' }))
    expect((await nth(id, 0)).wantsStandIn).toBe(true)
    done(await sayOfVisit(byLink, { visitId, said: 'can' }))
    expect([await duties(id), (await nth(id, 0)).state]).toEqual([[], 'planned'])
    expect(wordOf(await sayOfVisit(visitorWith('0'.repeat(64)), { visitId, said: 'cannot' }))).toBe('hidden')
  })

  it('is said by the resident too: the neighbour hears it, by telephone when it is near', async () => {
    const { id, resident } = await walking()
    const visit = await nth(id, 0)
    done(await sayOfMyVisit(resident, { visitId: visit.id, said: 'skip' }))
    expect([(await nth(id, 0)).state, await duties(id)]).toEqual(['skipped', []])
    done(await sayOfMyVisit(resident, { visitId: visit.id, said: 'again' }))
    clock(visit.hours.from.getTime() - HOUR)
    done(await sayOfMyVisit(resident, { visitId: visit.id, said: 'skip' }))
    expect([await letters(visit.id), await duties(id)]).toEqual([
      ['visit-skipped', 'visit-again', 'visit-skipped'],
      ['tell_neighbour'],
    ])
  })

  it('is written down by staff, with how they heard it', async () => {
    const { id, coordinator, day } = await walking()
    const { id: visitId } = await nth(id, 1)
    const told = { visitId, heard: 'phone' } as const
    const elsewhere = await someone('coordinator', ['THERE'])
    expect(wordOf(await recordSaid(elsewhere, { ...told, said: 'skip' }))).toBe('hidden')
    expect(wordOf(await recordSaid(coordinator, { ...told, said: 'move' }))).toBe('ask.date')
    const far = { ...told, said: 'move', date: addDays(day, 40), part: 'morning' } as const
    expect(wordOf(await recordSaid(coordinator, far))).toBe('visit.moveDate')
    done(await recordSaid(coordinator, { ...far, date: addDays(day, 8) }))
    done(await recordSaid(coordinator, { ...told, said: 'skip' }))
    const rows = await ownerDb().select().from(table.transition).where(eq(table.transition.thingId, visitId))
    expect(rows.map(({ toState, heard }) => [toState, heard])).toEqual([
      ['moved', 'phone'],
      ['skipped', 'phone'],
    ])
    expect((await nth(id, 1)).saidBy).toBe('resident')
  })
})

describe('P21 a visit of which nobody tells', () => {
  it('is asked about once, noticed, and the second in a row is for the coordinator', async () => {
    const { id, volunteer } = await walking()
    const [first, second] = [await nth(id, 0), await nth(id, 1)]
    const asked = first.hours.to.getTime() + DAY
    for (const at of [asked, asked + HOUR, asked + 4 * DAY]) {
      clock(at)
      done(await tendVisits(SYSTEM, {}))
    }
    expect([await letters(first.id), (await nth(id, 0)).state, await duties(id)]).toEqual([
      ['visit-asked'],
      'unheard',
      [],
    ])
    clock(second.hours.to.getTime() + HOUR)
    done(await sayOfVisit(volunteer, { visitId: second.id, said: 'not_there' }))
    expect(await duties(id)).toEqual(['visits_missed'])
    // Told late is told as well.
    done(await sayOfVisit(volunteer, { visitId: first.id, said: 'came' }))
    expect((await statesOf(id)).slice(0, 2)).toEqual(['done', 'missed'])
  })

  it('is for the coordinator at once when somebody waited for nobody', async () => {
    const { id, resident } = await walking()
    const { id: visitId, hours } = await nth(id, 0)
    expect(wordOf(await sayOfMyVisit(resident, { visitId, said: 'nobody' }))).toBe('visit.notYet')
    clock(hours.to.getTime())
    done(await sayOfMyVisit(resident, { visitId, said: 'nobody' }))
    expect(await duties(id)).toEqual(['visits_missed'])
  })

  it('went as the neighbour says of the last time; the first is thanked for, and thanks are rare by mail', async () => {
    const { id, resident, volunteer, matchId } = await walking()
    const [first, second] = [await nth(id, 0), await nth(id, 1)]
    clock(first.hours.to.getTime())
    done(await finishMatch(volunteer, { matchId, outcome: 'good' }))
    done(await sayOfMyVisit(resident, { visitId: first.id, said: 'thanks' }))
    done(await sayOfMyVisit(resident, { visitId: first.id, said: 'thanks' }))
    clock(second.hours.to.getTime())
    done(await finishMatch(volunteer, { matchId, outcome: 'not_worked' }))
    expect((await statesOf(id)).slice(0, 3)).toEqual(['done', 'missed', 'planned'])
    const third = await nth(id, 2)
    clock(third.hours.to.getTime())
    done(await sayOfMyVisit(resident, { visitId: third.id, said: 'thanks' }))
    expect([await letters(first.id), await letters(third.id)]).toEqual([['visit-first', 'visit-thanked'], []])
    expect((await nth(id, 2)).thankedAt).not.toBeNull()
  })

  it('is let go when its day is over and nobody was chosen for it', async () => {
    const { id, volunteer } = await walking()
    const { id: visitId, hours } = await nth(id, 0)
    done(await sayOfVisit(volunteer, { visitId, said: 'cannot' }))
    clock(hours.to.getTime() + HOUR)
    done(await tendVisits(SYSTEM, {}))
    expect([(await nth(id, 0)).state, await duties(id)]).toEqual(['skipped', []])
    // And the series goes on.
    clock(hours.to.getTime() + 20 * DAY)
    done(await tendVisits(SYSTEM, {}))
    expect((await visitsOf(id)).length).toBeGreaterThan(6)
  })
})
