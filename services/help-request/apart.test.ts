import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR, visitorWith } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { USUAL_CHOICE } from '@/domain/notice/notices'
import { APART_LIMITS, FORM_LIMITS } from '@/domain/site/limits'
import { deskWaiting } from '../case/desk-waiting'
import { waitingFor } from '../case/waiting'
import { openDuties } from '../duty/queries'
import { tellStaff } from '../notice/commands'
import { roomFor } from '../session/crowd'
import { newCast } from '../testing/cast'
import { done } from '../testing/scene'
import { smallTown } from '../testing/town'
import {
  closeApart,
  moveRequest,
  requestCallBack,
  saveAnswers,
  submitRequest,
  verifyRequest,
} from './commands'
import { worklist } from './queries'

const sender = vi.hoisted(() => ({ from: '81.82.83' }))
vi.mock('next/headers', () => ({ headers: async () => new Headers({ 'x-zb-from': sender.from }) }))

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
let actors: Awaited<ReturnType<typeof newCast>>['actors']
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
  ;({ actors } = await newCast())
})
afterAll(() => database.drop())
beforeEach(() => ownerDb().delete(table.rateLimit))

/** One hour, also when the test runs at the end of one. */
const NOW = new Date()
let numbers = 0
/** Somebody else each time. */
const asks = async (from: string, phone = `0470${String(++numbers).padStart(6, '0')}`) => {
  sender.from = from
  const room = await roomFor('call-back', phone, NOW)
  if (room === 'full') return null
  return done(
    await requestCallBack(VISITOR, {
      name: 'Jan Jans',
      phone,
      secret: v7(),
      locale: 'nl',
      apart: room === 'apart',
    }),
  )
}
const flood = async (from: string, times: number) => {
  const came: string[] = []
  for (let one = 0; one < times; one++) {
    const outcome = await asks(from)
    if (outcome) came.push(outcome.id)
  }
  return came
}
const stateOf = async (id: string) => {
  const { state, id: key } = table.helpRequest
  const [row] = await ownerDb().select({ state }).from(table.helpRequest).where(eq(key, id))
  return row?.state
}
const listed = (view: 'today' | 'new' | 'call' | 'apart') => worklist(actors.operator, { view }).then(done)

describe('a flood from one part of the internet', () => {
  it('is taken until it is more than can be looked at, waits apart, and hides nobody from elsewhere', async () => {
    const came = await flood('81.82.83', FORM_LIMITS['call-back'].from + APART_LIMITS.from + 3)
    expect(came).toHaveLength(FORM_LIMITS['call-back'].from + APART_LIMITS.from)
    const states = await Promise.all(came.map(stateOf))
    expect(states.filter((state) => state === 'clarify')).toHaveLength(FORM_LIMITS['call-back'].from)
    expect(states.filter((state) => state === 'unverified')).toHaveLength(APART_LIMITS.from)

    const other = await asks('91.92.93')
    expect(await stateOf(other?.id ?? '')).toBe('clarify')
    for (const view of ['today', 'new', 'call'] as const) {
      const list = await listed(view)
      expect(list.rows.filter((row) => row.state === 'unverified')).toEqual([])
    }
    expect((await listed('apart')).counts.apart).toBe(APART_LIMITS.from)
    expect((await listed('new')).rows.map((row) => row.id)).toContain(other?.id)
  })

  it('of one number waits apart, and that number is heard from another place as well', async () => {
    for (let one = 0; one < FORM_LIMITS['call-back'].person; one++) await asks(`81.1.${one}`, '0479 00 00 00')
    const more = await asks('81.2.1', '0479 00 00 00')
    expect(await stateOf(more?.id ?? '')).toBe('unverified')
  })

  it('stands in no letter and no list but as one number, also when all of it is late', async () => {
    await flood('81.82.83', FORM_LIMITS['call-back'].from + 5)
    const { duty, helpRequest, message } = table
    const past = new Date(Date.now() - DAY)
    const tx = ownerDb() as never
    const overdue = () => waitingFor(tx, actors.coordinator as { id: string }, new Date())
    const before = await overdue()
    const apart = eq(helpRequest.state, 'unverified')
    await ownerDb().update(helpRequest).set({ neighbourhoodId: 'HERE' }).where(apart)
    await ownerDb()
      .update(duty)
      .set({ dueAt: past, toldAt: past, lateToldAt: null })
      .where(eq(duty.why, 'unverified'))
    expect((await listed('today')).rows.filter((row) => row.state === 'unverified')).toEqual([])
    const desk = await deskWaiting(tx, actors.operator as { id: string }, new Date())
    expect(desk.apart).toBeGreaterThanOrEqual(5)
    expect(desk.first.filter((one) => one.why === 'unverified')).toEqual([])
    expect(done(await openDuties(actors.operator, {})).filter((one) => one.why === 'unverified')).toEqual([])
    expect(await overdue()).toEqual(before)
    // A coordinator who wants to hear at once of what is late, on a Monday morning.
    await ownerDb().delete(message)
    const choice = { ...USUAL_CHOICE, ways: { ...USUAL_CHOICE.ways, overdue: 'at_once' as const } }
    const { id: userId } = actors.coordinator as { id: string }
    await ownerDb().insert(table.staffDesk).values({ userId, choice })
    const [step] = await ownerDb().select().from(duty).where(eq(duty.why, 'clarify'))
    await ownerDb()
      .update(duty)
      .set({ dueAt: past, lateToldAt: null })
      .where(eq(duty.id, step?.id ?? ''))
    const waits = await ownerDb().select().from(duty).where(eq(duty.why, 'unverified'))
    vi.useFakeTimers({ toFake: ['Date'], now: Date.UTC(2026, 11, 7, 9) })
    done(await tellStaff({ kind: 'system', task: 'test' }, {}))
    vi.useRealTimers()
    const told = JSON.stringify((await ownerDb().select().from(message)).map((one) => one.values))
    expect(told).toContain('overdue')
    expect(waits.filter(({ id }) => told.includes(id))).toEqual([])
  })
})

it('writes to nobody who left an address, before somebody looked', async () => {
  const { message } = table
  for (const apart of [true, false]) {
    const key = v7()
    const secret = visitorWith(key)
    const steps = {
      'who-for': { forWhom: 'me' },
      what: { kind: 'WALK', details: '' },
      when: { timing: 'soon', part: 'any' },
      where: { addressId: town.addressHere, houseNumber: '7', box: '', typed: '', quarter: '', point: '' },
      who: { name: 'An Maes', phone: '0471 22 33 44', email: 'an@thuis.invalid' },
      know: { goodToKnow: '', language: 'nl', genderWish: 'any' },
    } as const
    for (const step of Object.keys(steps) as (keyof typeof steps)[])
      done(await saveAnswers(secret, { step, answers: { ...steps[step] } }))
    const { id } = done(await submitRequest(secret, { locale: 'nl', apart }))
    const letters = await ownerDb().select().from(message)
    const ofIt = letters.filter((one) => JSON.stringify(one.values).includes(id))
    expect([apart, await stateOf(id), ofIt.length]).toEqual([
      apart,
      apart ? 'unverified' : 'triage',
      apart ? 0 : 1,
    ])
  }
})

describe('what waits apart', () => {
  const one = async () => (await flood('81.82.83', FORM_LIMITS['call-back'].from + 1)).at(-1) ?? ''

  it('is written to nobody before somebody says that it is real, and then is a request like another', async () => {
    const helpRequestId = await one()
    const { resident, helpRequest, message } = table
    const [row] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, helpRequestId))
    const letters = () => ownerDb().$count(message, eq(message.helpRequestId, helpRequestId))
    await ownerDb()
      .update(resident)
      .set({ email: 'jan@thuis.invalid' })
      .where(eq(resident.id, row?.residentId ?? ''))
    expect(await letters()).toBe(0)
    expect(await moveRequest(actors.operator, { helpRequestId, to: 'ready' })).toMatchObject({ ok: false })
    expect(await moveRequest(actors.operator, { helpRequestId, to: 'clarify' })).toMatchObject({ ok: false })
    expect(done(await verifyRequest(actors.operator, { helpRequestId })).state).toBe('clarify')
    expect(await letters()).toBe(1)
    expect(await verifyRequest(actors.operator, { helpRequestId })).toMatchObject({
      refusal: { reason: 'state.changed' },
    })
    expect(await letters()).toBe(1)
  })

  it('is closed many at once, without a word to anybody, and a mistake is taken up again', async () => {
    const ids = [await one(), await one()]
    const real = (await asks('91.92.93'))?.id ?? ''
    expect(done(await closeApart(actors.operator, { helpRequestIds: [...ids, real] })).closed).toBe(2)
    expect(await Promise.all([...ids, real].map(stateOf))).toEqual(['not_ours', 'not_ours', 'clarify'])
    expect(await ownerDb().$count(table.message, eq(table.message.helpRequestId, ids[0] ?? ''))).toBe(0)
    const again = { helpRequestId: ids[0] ?? '', to: 'clarify' } as const
    expect(done(await moveRequest(actors.operator, again)).state).toBe('clarify')
    expect(await closeApart(actors.operator, { helpRequestIds: [ids[1] ?? ''] })).toMatchObject({
      refusal: { reason: 'state.changed' },
    })
  })
})
