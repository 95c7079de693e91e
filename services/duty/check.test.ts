import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { checkDuties } from './commands'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const open = async (thingId: string) =>
  (
    await ownerDb()
      .select({ kind: table.duty.kind })
      .from(table.duty)
      .where(and(eq(table.duty.thingId, thingId), isNull(table.duty.endedAt)))
  ).map(({ kind }) => kind)

it('finds what waits without a duty and a duty about what is over, says so, and the second time nothing', async () => {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  // Written past the machine, so nothing was opened.
  const { id } = await seekingScene(1)
  const { volunteerId } = await neighbour({ state: 'interested', agreementSignedAt: null })
  const over = await seekingScene(0)
  expect(done(await checkDuties(SYSTEM, {}))).toEqual({ opened: 3, ended: 0 })
  expect([...(await open(id)), ...(await open(volunteerId)), ...(await open(over.id))]).toEqual([
    'step',
    'call_newcomer',
    'step',
  ])
  await ownerDb()
    .update(table.helpRequest)
    .set({ state: 'withdrawn', dueAt: null })
    .where(eq(table.helpRequest.id, over.id))
  expect(done(await checkDuties(SYSTEM, {}))).toEqual({ opened: 0, ended: 1 })
  expect(await open(over.id)).toEqual([])
  expect(done(await checkDuties(SYSTEM, {}))).toEqual({ opened: 0, ended: 0 })
  expect(said.mock.calls.map(([line]) => line)).toEqual([
    'duties: 3 were missing, 0 were over\n',
    'duties: 0 were missing, 1 were over\n',
  ])
  said.mockRestore()
  expect(wordOf(await checkDuties(await someone('operator'), {}))).toBe('hidden')
})
