import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { asActor } from '../gate/transaction'
import { inviteStaff } from '../people/commands'
import { done } from '../testing/scene'
import { smallTown, someone, startDone } from '../testing/town'
import { changeVolunteerState, expressInterest, recordIntake } from '../volunteer/commands'
import { sendMessage } from './commands'
import { queueMail } from './queue'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(() => ownerDb().delete(table.message))
afterAll(() => database.drop())

/** Sends what waits, as the background job does. */
async function posted() {
  const system = { kind: 'system', task: 'test' } as const
  for (const { id } of await ownerDb().select().from(table.message))
    done(await sendMessage(system, { messageId: id }))
  const { template, locale, subject } = table.message
  return ownerDb().select({ template, locale, subject }).from(table.message)
}

it.each([
  ['fr', 'joie@post.invalid', 'Merci ! Nous t’appelons'],
  ['nl', 'vreugde@post.invalid', 'Dank je wel! Wij bellen je'],
] as const)(
  'who joins on the page in %s is written to in it, from the first letter on',
  async (locale, email, subject) => {
    const form = {
      name: 'Anna Peeters',
      phone: '0470 11 22 33',
      address: 'Dorpstraat 1',
      kinds: ['WALK' as const],
      age: 'adult' as const,
    }
    const { id } = done(
      await expressInterest(VISITOR, { ...form, email, formKey: `joined-${locale}`, locale }),
    )
    expect(await posted()).toMatchObject([{ template: 'interest-received', locale, subject }])

    const talked = {
      state: 'intake_done',
      agreementSignedAt: new Date(),
      lat: 51,
      lon: 4,
      neighbourhoodId: 'HERE',
    } as const
    await ownerDb().update(table.volunteer).set(talked).where(eq(table.volunteer.id, id))
    await startDone(id)
    const coordinator = await someone('coordinator', ['HERE'])
    done(await changeVolunteerState(coordinator, { volunteerId: id, to: 'ready' }))
    await asActor({ kind: 'system', task: 'test' }, (tx) =>
      queueMail(tx, { template: 'sign-in', recipient: email, link: 'https://buur.invalid/x' }),
    )
    const letters = (await posted()).map((one) => [one.template, one.locale])
    expect(letters.sort()).toEqual([
      ['interest-received', locale],
      ['sign-in', locale],
      ['welcome', locale],
    ])

    await ownerDb().delete(table.message)
    const agreed = {
      kinds: form.kinds,
      languages: ['nl' as const],
      motherTongue: 'nl' as const,
      slots: 1,
      radiusMetres: 1000,
      weeklyCapacity: 1,
      agreementSigned: 'yes' as const,
    }
    done(await recordIntake(coordinator, { volunteerId: id, ...agreed, locale: 'en' }))
    await asActor({ kind: 'system', task: 'test' }, (tx) =>
      queueMail(tx, { template: 'sign-in', recipient: email, link: 'https://buur.invalid/x' }),
    )
    expect(await posted()).toMatchObject([{ template: 'sign-in', locale: 'en' }])
  },
)

it('who is invited is written to in the language that was chosen', async () => {
  const colleague = { name: 'Claire Dubois', email: 'claire@stad.invalid', role: 'operator' } as const
  done(await inviteStaff(await someone('admin'), { ...colleague, locale: 'fr' }))
  expect(await posted()).toMatchObject([{ template: 'staff-invited', locale: 'fr' }])
})
