import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR, visitorWith } from '@/domain/kernel/actor'
import { hashOf, newSecret } from '../gate/secret'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { askMyselfAgain, openMyRequest, saveAnswers, submitRequest } from './commands'
import { draftAnswers, myRequest } from './queries'

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
afterAll(() => database.drop())

const holder = (secret: string) => visitorWith(hashOf(secret))
const NEW = {
  what: { kind: 'WALK', details: '' },
  when: { timing: 'soon', part: 'any' },
} as const
const PERSON = {
  where: { addressId: '', houseNumber: '1', box: '3', typed: 'Dorpstraat 1, 2800 Dorp' },
  who: { name: 'Rosa Zwaluw', phone: '015 12 34 56', email: 'rosa@test.invalid' },
  know: { goodToKnow: 'Hoort niet goed.', language: 'fr', genderWish: 'woman' },
} as const
type Answers = Record<string, unknown>

async function answer(secret: string, answers: Answers) {
  let next: string | null = ''
  for (const [step, said] of Object.entries(answers))
    ({ next } = done(await saveAnswers(holder(secret), { step: step as 'what', answers: said as Answers })))
  return next
}

const residentOf = async (id: string) => {
  const { helpRequest } = table
  const [row] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, id))
  return row?.residentId
}

/** Somebody asks for the first time, and opens it later with the number that was told. */
async function asked(
  forWhom: Answers = { 'who-for': { forWhom: 'me' } },
  openedWith: string = PERSON.who.phone,
) {
  const secret = newSecret()
  const where = { ...PERSON.where, addressId: town.addressHere }
  await answer(secret, { ...forWhom, ...NEW, ...PERSON, where })
  const { id, reference } = done(await submitRequest(holder(secret), { locale: 'nl' }))
  const opened = done(await openMyRequest(VISITOR, { reference, phone: openedWith }))
  return { id, secret: opened.secret, residentId: await residentOf(id) }
}

it('asks only what is new, and the request goes to the person of before', async () => {
  const first = await asked()
  const { secret } = done(await askMyselfAgain(holder(first.secret), {}))
  const { answers, place } = done(await draftAnswers(holder(secret), {}))
  // No more than who opened it said: neither where somebody lives nor what is good to know there.
  expect(answers).toEqual({
    'who-for': { forWhom: 'me' },
    who: { name: PERSON.who.name, phone: '+3215123456', phoneNote: '' },
    know: { ...PERSON.know, goodToKnow: '' },
  })
  expect(place.address).toBeNull()
  expect(await answer(secret, { ...NEW, where: { ...PERSON.where, addressId: town.addressHere } })).toBeNull()
  const people = await ownerDb().$count(table.resident)
  const { id } = done(await submitRequest(holder(secret), { locale: 'nl' }))
  expect([id === first.id, await residentOf(id)]).toEqual([false, first.residentId])
  expect(await ownerDb().$count(table.resident)).toBe(people)
  // A second tap finds what was sent; the old number still opens the old request.
  expect(done(await submitRequest(holder(secret), { locale: 'nl' })).id).toBe(id)
  expect(done(await myRequest(holder(first.secret), {})).id).toBe(first.id)
})

it('keeps what somebody says of their home and their likes, and only adds to it when they ask again', async () => {
  const saidBefore = { ...PERSON.know, bounds: ['pets'], topics: ['music'] }
  const secretOfFirst = newSecret()
  const where = { ...PERSON.where, addressId: town.addressHere }
  const me = { 'who-for': { forWhom: 'me' } }
  await answer(secretOfFirst, { ...me, ...NEW, ...PERSON, where, know: saidBefore })
  const { id, reference } = done(await submitRequest(holder(secretOfFirst), { locale: 'nl' }))
  const residentId = (await residentOf(id)) ?? ''
  const kept = async () => {
    const [row] = await ownerDb().select().from(table.resident).where(eq(table.resident.id, residentId))
    return { wishes: row?.wishes, topics: row?.topics.toSorted() }
  }
  expect(await kept()).toEqual({ wishes: ['pets'], topics: ['music'] })
  const opened = done(await openMyRequest(VISITOR, { reference, phone: PERSON.who.phone }))
  const { secret } = done(await askMyselfAgain(holder(opened.secret), {}))
  const know = { ...PERSON.know, goodToKnow: '', bounds: ['stairs'], topics: ['travel'] }
  await answer(secret, { ...NEW, where, know })
  const again = done(await submitRequest(holder(secret), { locale: 'nl' }))
  expect(await residentOf(again.id)).toBe(residentId)
  const { wishes, topics } = await kept()
  expect([wishes?.toSorted(), topics]).toEqual([
    ['pets', 'stairs'],
    ['music', 'travel'],
  ])
})

it.each([
  ['another mail address', { who: { ...PERSON.who, email: 'pol@test.invalid' } }],
  ['another number', { who: { ...PERSON.who, phone: '015 65 43 21' } }],
  ['another name', { who: { ...PERSON.who, name: 'Pol Zwaluw' } }],
  ['another language', { know: { ...PERSON.know, language: 'tr' } }],
  ['another door', { where: { addressId: null, houseNumber: '', box: '', typed: 'Verreweg 1' } }],
] as const)('%s is for staff to lay beside the person of before', async (_what, changed) => {
  const first = await asked()
  const { secret } = done(await askMyselfAgain(holder(first.secret), {}))
  await answer(secret, { ...NEW, where: { ...PERSON.where, addressId: town.addressHere }, ...changed })
  const { id } = done(await submitRequest(holder(secret), { locale: 'nl' }))
  expect(await residentOf(id)).not.toBe(first.residentId)
})

it('gives who asks for somebody else back what they said of themselves, and nothing of the other', async () => {
  const proxy = {
    residentKnows: 'yes',
    proxyName: 'An Peeters',
    proxyPhone: '0470 11 22 33',
    proxyRelation: 'dochter',
  }
  const { secret: opened } = await asked({ 'who-for': { forWhom: 'other' }, proxy }, proxy.proxyPhone)
  const { secret } = done(await askMyselfAgain(holder(opened), {}))
  expect(done(await draftAnswers(holder(secret), {})).answers).toEqual({
    'who-for': { forWhom: 'other' },
    proxy: { ...proxy, proxyPhone: '+32470112233' },
  })
})

it('shows nothing to who guesses, to who came too late, and of somebody who is to be left alone', async () => {
  const first = await asked()
  const drafts = () => ownerDb().$count(table.requestDraft)
  const before = await drafts()
  for (const guess of [VISITOR, holder('geraden'), holder(newSecret())])
    expect(wordOf(await askMyselfAgain(guess, {}))).toBe('hidden')
  const other = await seekingScene(1)
  expect(wordOf(await askMyselfAgain(other.asked[0]?.byLink ?? VISITOR, {}))).toBe('hidden')
  const { resident, residentAccess } = table
  const restrict = (restrictedAt: Date | null) =>
    ownerDb()
      .update(resident)
      .set({ restrictedAt })
      .where(eq(resident.id, first.residentId ?? ''))
  await restrict(new Date())
  expect(wordOf(await askMyselfAgain(holder(first.secret), {}))).toBe('request.notFound')
  await restrict(null)
  await ownerDb()
    .update(residentAccess)
    .set({ expiresAt: new Date(Date.now() - 1000) })
    .where(eq(residentAccess.tokenHash, hashOf(first.secret)))
  expect(wordOf(await askMyselfAgain(holder(first.secret), {}))).toBe('hidden')
  expect(await drafts()).toBe(before)
})
