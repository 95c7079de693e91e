import { and, asc, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { MINUTE } from '@/domain/kernel/time'
import type { USUAL_PRACTICE } from '@/domain/practice/practice'
import { openDuties } from '../duty/queries'
import { requestDetail } from '../help-request/queries'
import { readIncoming, receiveIncoming } from '../incoming/commands'
import { finishMatch, handBack } from '../match/commands'
import { tellStaff } from '../notice/commands'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { walkingEveryWeek } from '../testing/walking'
import { arriveThere, backHome, recordBack, stayLonger, tendStays } from './commands'
import { myStay } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
const START = new Date('2026-06-01T10:00:00Z').getTime()

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: START })
  for (const one of [table.stay, table.duty, table.message]) await ownerDb().delete(one)
})
afterEach(() => vi.useRealTimers())

const later = (minutes: number) => vi.setSystemTime(Date.now() + minutes * MINUTE)
const tend = async () => done(await tendStays(SYSTEM, {}))

const stays = () => ownerDb().select().from(table.stay).orderBy(asc(table.stay.arrivedAt))
const states = async () => (await stays()).map(({ state }) => state)
const letters = async () =>
  (await ownerDb().select().from(table.message)).map(({ template }) => template).toSorted()
const openAlarms = () =>
  ownerDb()
    .select({ why: table.duty.why, openedAt: table.duty.openedAt })
    .from(table.duty)
    .where(and(eq(table.duty.kind, 'not_back'), sql`ended_at is null`))

async function city(changes: Partial<typeof USUAL_PRACTICE.stays>) {
  const settings = sql`jsonb_set(settings::jsonb, '{stays}', settings::jsonb -> 'stays' || ${JSON.stringify(changes)}::jsonb)`
  await ownerDb().update(table.city).set({ settings })
}

async function there(minutes = 60) {
  const pair = await walkingEveryWeek()
  const { id } = done(await arriveThere(pair.volunteer, { matchId: pair.matchId, minutes }))
  return { ...pair, stayId: id }
}

describe('a neighbour who is at somebody’s home', () => {
  it('climbs the ladder once: reminder, coordinator with number, everybody; and comes down in one tap', async () => {
    const { volunteer, coordinator, id, stayId, matchId } = await there()
    await tend()
    expect(await states()).toEqual(['there'])
    later(60)
    await tend()
    await tend()
    expect([await states(), await letters()]).toEqual([['reminded'], ['stay-reminder']])
    later(29)
    await tend()
    expect(await openAlarms()).toEqual([])
    later(1)
    await tend()
    await tend()
    expect(await openAlarms()).toEqual([{ why: 'overdue', openedAt: new Date(START + 90 * MINUTE) }])
    expect(await letters()).toEqual(['stay-on-call', 'stay-reminder'])
    const [alarm] = done(await openDuties(coordinator, {}))
    expect([alarm?.kind, alarm?.volunteerPhone?.startsWith('+32')]).toEqual(['not_back', true])
    done(await tellStaff(SYSTEM, {}))
    expect(await letters()).toContain('notice')
    expect(done(await requestDetail(coordinator, { helpRequestId: id })).stays).toHaveLength(1)
    later(30)
    await tend()
    expect([await states(), (await openAlarms()).map(({ why }) => why)]).toEqual([
      ['escalated'],
      ['escalated'],
    ])
    done(await backHome(volunteer, { stayId }))
    expect([await states(), await openAlarms()]).toEqual([['back'], []])
    expect(done(await myStay(volunteer, { matchId })).open).toBeNull()
  })

  it('is told to everybody on the last rung, also at night, and to the quarter before', async () => {
    const elsewhere = await someone('coordinator', ['THERE'])
    await there()
    const told = async () => {
      await ownerDb().delete(table.message)
      done(await tellStaff(SYSTEM, {}))
      const rows = await ownerDb().select({ values: table.message.values }).from(table.message)
      return rows.some(({ values }) => JSON.stringify(values).includes(elsewhere.id))
    }
    later(90)
    await tend()
    expect(await told()).toBe(false)
    vi.setSystemTime(new Date('2026-06-01T23:30:00Z'))
    await tend()
    expect(await told()).toBe(true)
  })

  it('is let go by whatever tells that it is well: longer, a link, the desk, how it went', async () => {
    const first = await there()
    later(95)
    await tend()
    done(await stayLonger(first.volunteer, { stayId: first.stayId, minutes: 60 }))
    expect([await states(), await openAlarms()]).toEqual([['there'], []])
    later(61)
    await tend()
    expect(await states()).toEqual(['reminded'])
    done(await backHome(first.byLink, { stayId: first.stayId }))

    const second = await there()
    later(95)
    await tend()
    done(await recordBack(second.coordinator, { stayId: second.stayId, heard: 'phone' }))
    const third = await there()
    done(await finishMatch(third.volunteer, { matchId: third.matchId, outcome: 'good' }))
    expect([await states(), await openAlarms()]).toEqual([['back', 'back', 'back'], []])
  })

  it('may say it by SMS, there and back', async () => {
    const { volunteer, matchId } = await walkingEveryWeek()
    const number = '+32470123456'
    await ownerDb()
      .update(table.volunteer)
      .set({ phone: number })
      .where(eq(table.volunteer.id, volunteer.volunteerId))
    const send = async (text: string) => {
      const event = v7()
      done(await receiveIncoming(SYSTEM, { kind: 'sms', event, from: number, text }))
      const [row] = await ownerDb().select().from(table.incoming).where(eq(table.incoming.text, text))
      return done(await readIncoming(SYSTEM, { incomingId: row?.id ?? '' })).outcome
    }
    expect(await send('Thuis.')).toBe('no_stay')
    expect(await send('Ik ben er!')).toBe('arrived')
    expect(done(await myStay(volunteer, { matchId })).open?.backBy).toEqual(new Date(START + 90 * MINUTE))
    expect(await send('Weer thuis')).toBe('back')
    expect(await states()).toEqual(['back'])
  })

  it('is heard when the help itself ended meanwhile', async () => {
    const { volunteer, byLink, matchId, stayId } = await there()
    done(await handBack(volunteer, { matchId, reason: '' }))
    expect(await states()).toEqual(['there'])
    done(await backHome(byLink, { stayId }))
    expect(await states()).toEqual(['back'])
  })
})

describe('a stay is refused', () => {
  it('where nobody would notice: the city wants none, or the hour has nobody on call', async () => {
    const { volunteer, matchId } = await walkingEveryWeek()
    const arrives = async () => wordOf(await arriveThere(volunteer, { matchId, minutes: 60 }))
    await city({ watched: false })
    expect([await arrives(), done(await myStay(volunteer, { matchId })).offered]).toEqual([
      'stay.unwatched',
      false,
    ])
    await city({ watched: true, onCall: null })
    vi.setSystemTime(new Date('2026-06-01T18:00:00Z'))
    expect([await arrives(), done(await myStay(volunteer, { matchId })).choices]).toEqual([
      'stay.unwatched',
      [],
    ])
    await city({ onCall: '+32470000099' })
    expect(await arrives()).toBe('ok')
    expect(await arrives()).toBe('stay.there')
  })

  it('before the first call, and to whoever is somebody else; nothing changed', async () => {
    const { volunteer, matchId, stayId } = await there()
    const other = await neighbour()
    for (const actor of [other, await someone('admin'), await someone('coordinator', ['THERE'])]) {
      expect(wordOf(await backHome(actor, { stayId }))).toBe('hidden')
      expect(wordOf(await arriveThere(actor, { matchId, minutes: 60 }))).toBe('hidden')
      expect(wordOf(await recordBack(actor, { stayId, heard: 'phone' }))).toBe('hidden')
    }
    expect(await states()).toEqual(['there'])
    done(await backHome(volunteer, { stayId }))
    await ownerDb().update(table.match).set({ firstContactAt: null }).where(eq(table.match.id, matchId))
    expect(wordOf(await arriveThere(volunteer, { matchId, minutes: 60 }))).toBe('match.over')
    expect(wordOf(await arriveThere(volunteer, { matchId, minutes: 7 }))).toBe('invalid')
  })

  it('twice at the same moment: one stay', async () => {
    const { volunteer, matchId } = await walkingEveryWeek()
    const both = await Promise.all([1, 2].map(() => arriveThere(volunteer, { matchId, minutes: 60 })))
    expect(both.map(wordOf).toSorted()).toEqual(['ok', 'stay.there'])
    expect(await stays()).toHaveLength(1)
  })
})
