import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import { hashOf, invitationSecret } from '../gate/secret'
import { asActor } from '../gate/transaction'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { expressInterest } from '../volunteer/commands'
import { volunteerDetail } from '../volunteer/queries'
import { invitation } from './queries'
import { everybody, forgetLists, takeRows } from './testing/list-scene'

let database: FreshDatabase
let coordinator: Awaited<ReturnType<typeof someone>>
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  coordinator = await someone('coordinator', ['HERE'])
})
afterAll(() => database.drop())
beforeEach(forgetLists)

const VISITOR: Actor = { kind: 'visitor', capability: null }
const form = (said: { name: string; phone: string; email?: string }) => ({
  email: '',
  ...said,
  address: 'Dorpstraat 1',
  kinds: ['WALK' as const],
  age: 'adult' as const,
  formKey: v7(),
})
const AN = 'An Claes;0470112233;an@post.invalid;12-3-21;;;'
const listed = () => ownerDb().select().from(table.listedNeighbour)

it('somebody of a list who fills the form is one person, by the name with the number or the mail, however they are written', async () => {
  for (const said of [
    { name: 'An Claes', phone: '0470 11 22 33' },
    { name: 'CLAES an', phone: '+32 470 11 22 33', email: 'other@post.invalid' },
    { name: 'Àn Claes', phone: '0470 99 88 77', email: 'AN@post.invalid' },
  ]) {
    await forgetLists()
    await takeRows(coordinator, AN)
    const [before] = await everybody()
    const { id } = done(await expressInterest(VISITOR, form(said)))
    expect(await everybody(), said.name).toMatchObject([{ id, state: 'interested' }])
    expect(await listed()).toMatchObject([{ volunteerId: id, how: 'form', helpsSince: '2021-03-12' }])
    const calls = await ownerDb().select().from(table.duty)
    expect(calls.map((one) => one.kind)).toEqual(['call_newcomer'])
    const link = visitorWith(hashOf(invitationSecret(before?.id ?? '')))
    expect(done(await invitation(link, {})).stage).toBe('yes')
    const shown = done(await volunteerDetail(coordinator, { volunteerId: id }))
    expect([shown.lookalikes, shown.listed?.listName]).toEqual([[], 'Dienstencentrum'])
  }
})

it('another name with the same number is shown to staff and joined by nobody', async () => {
  await takeRows(coordinator, AN)
  const [an] = await everybody()
  const { id } = done(await expressInterest(VISITOR, form({ name: 'Jan Claes', phone: '0470112233' })))
  expect((await everybody()).map((one) => one.state).sort()).toEqual(['interested', 'listed'])
  expect(await listed()).toMatchObject([{ volunteerId: an?.id, answeredAt: null }])
  const { lookalikes } = done(await volunteerDetail(coordinator, { volunteerId: id }))
  expect(lookalikes).toMatchObject([{ id: an?.id, firstName: 'An', state: 'listed' }])
})

it('nobody but who came in just now is joined, and the answer to the form is the same for everybody', async () => {
  const stranger = done(await expressInterest(VISITOR, form({ name: 'An Claes', phone: '0470112233' })))
  await takeRows(coordinator, 'An Claes;0470445566;an@post.invalid;;;;')
  await ownerDb().update(table.volunteer).set({ phone: '+32470112233' })
  await asActor(VISITOR, (tx) => tx.execute(sql`select app.join_listed(${stranger.id}::uuid, now())`))
  expect(await everybody()).toHaveLength(2)
  await ownerDb().delete(table.volunteer).where(eq(table.volunteer.id, stranger.id))
  const [known, unknown] = [
    await expressInterest(VISITOR, form({ name: 'An Claes', phone: '0470112233' })),
    await expressInterest(VISITOR, form({ name: 'Piet Maes', phone: '0470000001' })),
  ]
  const shape = (outcome: object) => JSON.stringify(outcome).replace(/[0-9a-f-]{36}/g, 'id')
  expect(shape(known)).toBe(shape(unknown))
})
