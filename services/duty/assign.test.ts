import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { addDays, localDate } from '@/domain/kernel/time'
import { moveRequest } from '../help-request/commands'
import { requestDetail } from '../help-request/queries'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { changeVolunteerState } from '../volunteer/commands'
import { volunteerDetail } from '../volunteer/queries'
import { assignDuty, checkDuties, putOffDuty } from './commands'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

async function stepOf(helpRequestId: string) {
  const { duty } = table
  const [row] = await ownerDb()
    .select()
    .from(duty)
    .where(and(eq(duty.thingId, helpRequestId), isNull(duty.endedAt)))
  return row
}

it('is taken, given to who works there, stays with the request, and is given back', async () => {
  const { id, coordinator } = await seekingScene(0)
  done(await checkDuties(SYSTEM, {}))
  const dutyId = (await stepOf(id))?.id ?? ''
  const assign = (actor: Actor, to: string) => assignDuty(actor, { dutyId, to })
  done(await assign(coordinator, 'me'))
  const { duties } = done(await requestDetail(coordinator, { helpRequestId: id }))
  expect(duties.map((one) => one.ownerName)).toEqual([expect.stringContaining('coordinator')])
  const operator = await someone('operator')
  done(await assign(operator, operator.id))
  for (const other of [await someone('coordinator', ['THERE']), await someone('admin'), await neighbour()]) {
    expect(wordOf(await assign(coordinator, other.id))).toBe('duty.notTheirs')
    expect(wordOf(await assign(other, 'me'))).toBe('hidden')
  }
  // The next step of the same request has the same owner, until it is given back.
  done(await moveRequest(coordinator, { helpRequestId: id, to: 'no_match_yet', reason: 'niemand' }))
  const next = await stepOf(id)
  expect([next?.id === dutyId, next?.ownerId]).toEqual([false, operator.id])
  expect(wordOf(await assign(coordinator, 'me'))).toBe('duty.ended')
  done(await assignDuty(coordinator, { dutyId: next?.id ?? '', to: 'nobody' }))
  expect((await stepOf(id))?.ownerId).toBeNull()
})

it('is put off with a reason that the history keeps, three times, and not what cannot wait', async () => {
  const { id, coordinator } = await seekingScene(0, { state: 'ready' })
  done(await checkDuties(SYSTEM, {}))
  const dutyId = (await stepOf(id))?.id ?? ''
  const today = localDate(Date.now())
  const until = addDays(today, 3)
  const off = (actor: Actor, changes: object = {}) =>
    putOffDuty(actor, { dutyId, until, reason: 'op reis', ...changes })
  const before = await stepOf(id)
  for (const day of [today, addDays(today, -1), addDays(today, 60)])
    expect(wordOf(await off(coordinator, { until: day }))).toBe('duty.putOffDate')
  expect(wordOf(await off(coordinator, { reason: '  ' }))).toBe('invalid')
  for (const other of [await someone('coordinator', ['THERE']), await neighbour(), await someone('admin')])
    expect(wordOf(await off(other))).toBe('hidden')
  expect(await stepOf(id)).toEqual(before)

  const { dueAt } = done(await off(coordinator))
  expect(localDate(dueAt.getTime()) >= until).toBe(true)
  const { request, duties, timeline } = done(await requestDetail(coordinator, { helpRequestId: id }))
  expect([request.dueAt, duties[0]?.putOffs]).toEqual([dueAt, 1])
  expect(timeline.at(-1)).toMatchObject({
    thing: 'duty',
    toState: localDate(dueAt.getTime()),
    reason: 'op reis',
  })
  done(await off(coordinator))
  done(await off(coordinator))
  expect(wordOf(await off(coordinator))).toBe('duty.putOffTooOften')
  const { id: unsafe } = await seekingScene(0, { state: 'unsafe' })
  done(await checkDuties(SYSTEM, {}))
  expect(wordOf(await off(coordinator, { dutyId: (await stepOf(unsafe))?.id }))).toBe('duty.cannotWait')
})

it('names only colleagues who work there, and keeps what a neighbour on the road waits for', async () => {
  const { volunteerId } = await neighbour({ state: 'interested', agreementSignedAt: null })
  done(await checkDuties(SYSTEM, {}))
  const [coordinator, elsewhere] = [
    await someone('coordinator', ['HERE']),
    await someone('coordinator', ['THERE']),
  ]
  const seen = async () => done(await volunteerDetail(coordinator, { volunteerId }))
  const { duties, colleagues } = await seen()
  expect(duties.map(({ kind }) => kind)).toEqual(['call_newcomer'])
  expect(colleagues.map((one) => one.id)).toContain(coordinator.id)
  expect(colleagues.map((one) => one.id)).not.toContain(elsewhere.id)
  const step = async (to: 'invited' | 'intake_booked') =>
    done(await changeVolunteerState(coordinator, { volunteerId, to, reason: '' }))
  await step('invited')
  const dutyId = (await seen()).duties[0]?.id ?? ''
  done(await putOffDuty(coordinator, { dutyId, until: addDays(localDate(Date.now()), 3), reason: 'op reis' }))
  expect((await seen()).timeline[0]).toMatchObject({ thing: 'duty', reason: 'op reis' })
  await step('intake_booked')
  expect((await seen()).duties.map(({ kind, why }) => [kind, why])).toEqual([['guide', 'intake_booked']])
  // Nothing that was done comes back, and nothing is missing.
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(done(await checkDuties(SYSTEM, {}))).toEqual({ opened: 0, ended: 0 })
  said.mockRestore()
})

it('goes to one of two who take it at the same moment, and the other hears it', async () => {
  const { id, coordinator } = await seekingScene(0)
  done(await checkDuties(SYSTEM, {}))
  const dutyId = (await stepOf(id))?.id ?? ''
  const colleagues = [coordinator, await someone('operator')]
  const words = await Promise.all(
    colleagues.map(async (one) => wordOf(await assignDuty(one, { dutyId, to: 'me' }))),
  )
  expect(words.sort()).toEqual(['duty.taken', 'ok'])
})
