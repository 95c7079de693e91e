import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { expressInterest, recordIntake } from '../volunteer/commands'
import { completeRequest, passOnRequest, registerCall } from './commands'
import { requestDetail } from './queries'

const VISITOR = { kind: 'visitor', capability: null } as const
const when = { timing: 'soon', part: 'any' } as const
const person = { name: 'Maria Peeters', phone: '015 12 34 56', kind: 'WALK' as const }

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
afterAll(() => database.drop())

async function called(where: { addressId: string | null; box?: string; typed?: string }) {
  const operator = await someone('operator')
  const know = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const
  const form = { ...person, channel: 'phone', when, where, know, formKey: crypto.randomUUID() } as const
  const { id } = done(await registerCall(operator, form))
  const boxNow = async () => done(await requestDetail(operator, { helpRequestId: id })).resident?.box
  const edit = async (more: { where?: typeof where; box?: string }) => {
    const edited = { helpRequestId: id, kind: 'WALK', when, language: 'nl', ...more } as const
    done(await completeRequest(operator, edited))
    return boxNow()
  }
  return { boxNow, edit }
}

it.each(['Bruul 12 bus 3, 2800 Zoutleeuw', 'Bruul 12/3', 'Bruul 12 b3', '12 Bruul boîte 3'])(
  'keeps the box in %j, typed in one line by whoever takes the call',
  async (typed) => {
    const { boxNow } = await called({ addressId: null, typed })
    expect(await boxNow()).toBe('3')
  },
)

it('keeps an address outside the list as it was typed, its number once', async () => {
  const where = { addressId: null, houseNumber: '12', typed: 'Dorpstraat 12' }
  const { id } = done(
    await registerCall(await someone('operator'), {
      ...person,
      channel: 'phone',
      when,
      where,
      know: { goodToKnow: '', language: 'nl', genderWish: 'any' },
      formKey: crypto.randomUUID(),
    }),
  )
  const { resident } = done(await requestDetail(await someone('operator'), { helpRequestId: id }))
  expect([resident?.street, resident?.houseNumber]).toEqual(['Dorpstraat 12', null])
})

it('leaves the box when staff edit something else, and drops it with the house', async () => {
  const { edit } = await called({ addressId: town.addressHere, box: 'bus 7' })
  expect(await edit({})).toBe('7')
  expect(await edit({ where: { addressId: town.addressHere } })).toBe('7')
  expect(await edit({ box: 'kamer 212' })).toBe('kamer 212')
  expect(await edit({ where: { addressId: town.addressThere } })).toBeNull()
})

it('keeps the box that a referrer gives', async () => {
  const referrer = await someone('referrer')
  const where = { addressId: town.addressHere, box: '7' }
  const yes = { residentSaidYes: 'yes', yesHow: 'phone' } as const
  const form = { ...person, ...yes, where, formKey: crypto.randomUUID() }
  const { id } = done(await passOnRequest(referrer, form))
  const detail = done(await requestDetail(await someone('operator'), { helpRequestId: id }))
  expect(detail.resident?.box).toBe('7')
  // The yes that was heard is a record: of whom, how, and who heard it.
  const [yesHeard] = await ownerDb().select().from(table.consent).where(eq(table.consent.helpRequestId, id))
  expect(yesHeard).toMatchObject({ about: 'request', givenBy: 'self', how: 'phone', by: referrer.id })
})

it('keeps what a neighbour typed where no street is called so, and its door', async () => {
  const form = {
    phone: '0470 11 22 44',
    email: '',
    kinds: ['WALK' as const],
    age: 'adult' as const,
    name: 'Ann Peeters',
  }
  const address = 'Dorpspark, plaats 4 bus 2'
  const { id } = done(await expressInterest(VISITOR, { ...form, address, formKey: crypto.randomUUID() }))
  const [stored] = await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, id))
  expect(stored).toMatchObject({ street: address, addressId: null, houseNumber: null, box: '2' })
})

it('keeps the box of a neighbour, and greets nobody by a title', async () => {
  const form = {
    phone: '0470 11 22 33',
    email: 'anna@post.invalid',
    kinds: ['WALK' as const],
    age: 'adult' as const,
    formKey: 'k'.repeat(9),
  }
  const { id } = done(
    await expressInterest(VISITOR, { ...form, name: 'Mevr. Anna Peeters', address: 'Dorpstraat 1 bus 4' }),
  )
  const stored = async () =>
    (await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, id)))[0]
  expect(await stored()).toMatchObject({ firstName: 'Anna', lastName: 'Peeters' })
  await ownerDb().update(table.volunteer).set({ box: '4' }).where(eq(table.volunteer.id, id))
  const talk = { kinds: ['WALK' as const], slots: 1, radiusMetres: 1000, weeklyCapacity: 1 }
  const coordinator = await someone('coordinator', ['HERE', 'THERE'])
  const intake = { volunteerId: id, ...talk, languages: ['nl' as const], motherTongue: 'nl' as const }
  done(await recordIntake(coordinator, intake))
  expect((await stored())?.box).toBe('4')
})

it('takes nobody for the same by a number or a house that was not said, nor two boxes of one house', async () => {
  const sameAs = async (said: object) => {
    const operator = await someone('operator')
    const know = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const
    const form = { channel: 'desk', name: 'Odiel Maes', phone: '', kind: 'WALK', know } as const
    const { id } = done(
      await registerCall(operator, {
        ...form,
        where: { addressId: null },
        formKey: crypto.randomUUID(),
        ...said,
      }),
    )
    return done(await requestDetail(operator, { helpRequestId: id })).sameAs.length
  }
  const door = (box: string) => ({ where: { addressId: town.addressHere, houseNumber: '77', box } })
  expect(await sameAs({})).toBe(0)
  expect(await sameAs(door('1'))).toBe(0)
  expect(await sameAs(door('2'))).toBe(0)
  expect(await sameAs(door('bus 2'))).toBe(1)
})
