import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { endRelation } from '../resident/commands'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { passOnRequest } from './commands'
import { requestDetail } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const form = () => ({
  residentSaidYes: 'yes' as const,
  name: 'Maria Maes',
  phone: '015 12 34 56',
  kind: 'WALK' as const,
  where: { addressId: null, houseNumber: '', typed: '' },
  formKey: v7(),
})
const passOn = async (contact: object) => passOnRequest(await someone('referrer'), { ...form(), ...contact })
const reachOf = async (helpRequestId: string) => {
  const detail = done(await requestDetail(await someone('operator'), { helpRequestId }))
  return { reach: detail.reach, residentId: detail.request.residentId }
}

it('the person is called, unless they chose somebody else', async () => {
  const { id } = done(await passOn({}))
  expect((await reachOf(id)).reach).toMatchObject({ how: 'phone', phone: '+3215123456' })
})

it('who passes it on, or who is named, is called first, until they are the contact no more', async () => {
  const mine = done(await passOn({ contact: 'referrer', contactPhone: '0470 11 22 33' }))
  expect((await reachOf(mine.id)).reach).toMatchObject({
    how: 'contact',
    contact: { kind: 'professional', phone: '+32470112233' },
  })
  const named = { contact: 'named', contactName: 'An Maes', contactPhone: '0470 44 55 66' }
  const theirs = done(await passOn(named))
  const { reach, residentId } = await reachOf(theirs.id)
  expect(reach).toMatchObject({ how: 'contact', contact: { name: 'An Maes', phone: '+32470445566' } })
  const [relation] = await ownerDb()
    .select()
    .from(table.relation)
    .where(eq(table.relation.residentId, residentId))
  expect(relation?.may).toEqual(['contact'])
  done(await endRelation(await someone('operator'), { residentId, relationId: relation?.id ?? '' }))
  expect((await reachOf(theirs.id)).reach).toMatchObject({ how: 'phone', phone: '+3215123456' })
})

it('needs the number to call, and a name', async () => {
  expect(wordOf(await passOn({ contact: 'referrer' }))).toBe('phone.missing')
  expect(wordOf(await passOn({ contact: 'named', contactPhone: '0470 44 55 66' }))).toBe('name.missing')
})
