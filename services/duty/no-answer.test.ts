import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { nextTry } from '@/domain/duty/attempts'
import { DAY } from '@/domain/kernel/time'
import { USUAL_PRACTICE } from '@/domain/practice/practice'
import { addNote, registerCall } from '../help-request/commands'
import { worklist } from '../help-request/queries'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { noAnswer } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

async function called(name: string) {
  const know = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const
  const call = {
    channel: 'phone',
    name,
    phone: '',
    kind: 'UNSURE',
    where: { addressId: null },
    know,
  } as const
  return done(await registerCall(await someone('operator'), { ...call, formKey: crypto.randomUUID() })).id
}
const step = async (id: string) => {
  const open = and(eq(table.duty.thingId, id), eq(table.duty.kind, 'step'), isNull(table.duty.endedAt))
  const [row] = await ownerDb().select().from(table.duty).where(open)
  if (!row) throw new Error('no step')
  return row
}
const today = async (view: 'today' | 'call' = 'today') =>
  done(await worklist(await someone('operator'), { view }))

it('counts a call in vain and asks for another half of the day; the list to call back follows', async () => {
  const [an, jos] = [await called('An'), await called('Jos')]
  const operator = await someone('operator')
  const before = Date.now()
  const dutyId = (await step(an)).id
  expect(done(await noAnswer(operator, { dutyId })).attempts).toBe(1)
  expect(done(await noAnswer(operator, { dutyId })).attempts).toBe(2)
  const due = (await step(an)).dueAt.getTime()
  expect(due).toBeGreaterThanOrEqual(nextTry(USUAL_PRACTICE, before))
  await ownerDb()
    .update(table.duty)
    .set({ dueAt: new Date(due + DAY) })
    .where(eq(table.duty.thingId, jos))
  expect((await today('call')).rows.map((row) => [row.id, row.attempts])).toEqual([
    [an, 2],
    [jos, 0],
  ])
  const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, an))
  expect(row?.dueAt?.getTime()).toBe(due)
  expect(wordOf(await noAnswer(await someone('referrer'), { dutyId }))).toBe('hidden')
  expect((await step(an)).attempts).toBe(2)
})

it('finds whoever heard nothing for more than a working day, until something is done', async () => {
  const id = await called('Stille Rosa')
  const silent = async () => (await today()).silent.map((one) => one.id)
  expect(await silent()).not.toContain(id)
  const longAgo = new Date(Date.now() - 20 * DAY)
  await ownerDb().update(table.transition).set({ at: longAgo }).where(eq(table.transition.helpRequestId, id))
  expect(await silent()).toContain(id)
  done(await addNote(await someone('operator'), { helpRequestId: id, text: 'Zoon gesproken' }))
  expect(await silent()).not.toContain(id)
})
