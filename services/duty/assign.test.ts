import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { moveRequest } from '../help-request/commands'
import { requestDetail } from '../help-request/queries'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { assignDuty, checkDuties } from './commands'

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
