import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { ALL_SLOTS } from '@/domain/kernel/slots'
import { hashOf, newSecret } from '../gate/secret'
import { seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { changeMyProfile, expressInterest, recordIntake } from '../volunteer/commands'
import { completeRequest, passOnRequest, registerCall, saveAnswers } from './commands'

const who = { name: 'Jan Jans', phone: '015 12 34 56' }
const where = { addressId: null, houseNumber: '', box: '', typed: '' }
const when = { timing: 'soon', part: 'any' } as const
const know = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const
const profile = { slots: ALL_SLOTS, radiusMetres: 1000, weeklyCapacity: 1 }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  // A city that offers walks only.
  await ownerDb().update(table.city).set({ settings: sql`settings || '{"kinds": ["WALK"]}'` })
})
afterAll(() => database.drop())

it('a kind that is off is taken from nobody who asks, and nothing is kept', async () => {
  const visitor = visitorWith(hashOf(newSecret()))
  const [operator, referrer] = [await someone('operator'), await someone('referrer')]
  const words = async (kind: 'PET' | 'WALK') => [
    wordOf(await saveAnswers(visitor, { step: 'what', answers: { kind, details: '' } })),
    wordOf(
      await registerCall(operator, { channel: 'phone', ...who, kind, where, know, formKey: `call ${kind}` }),
    ),
    wordOf(
      await passOnRequest(referrer, {
        residentSaidYes: 'yes',
        ...who,
        kind,
        where,
        formKey: `refer ${kind}`,
      }),
    ),
  ]
  expect(await words('PET')).toEqual(Array(3).fill('ask.kindOff'))
  expect(await ownerDb().$count(table.helpRequest)).toBe(0)
  expect(await ownerDb().$count(table.requestDraft)).toBe(0)
  expect(await words('WALK')).toEqual(['ok', 'ok', 'ok'])
})

it('an old request keeps its kind, and takes no other that is off', async () => {
  const { id, coordinator } = await seekingScene(0)
  const complete = (kind: 'GROCERIES' | 'PET' | 'WALK') =>
    completeRequest(coordinator, { helpRequestId: id, kind, when, language: 'nl' })
  expect(wordOf(await complete('PET'))).toBe('ask.kindOff')
  expect(wordOf(await complete('GROCERIES'))).toBe('ok')
  expect(wordOf(await complete('WALK'))).toBe('ok')
})

it('a volunteer is offered what is on, and keeps for later what was promised before', async () => {
  const volunteer = await neighbour()
  const { volunteerId } = volunteer
  const coordinator = await someone('coordinator', ['HERE'])
  const interest = {
    ...who,
    email: 'jan@test.invalid',
    address: 'Dorpstraat 1',
    age: 'adult' as const,
    formKey: 'interest 1',
  }
  expect(wordOf(await expressInterest(visitorWith(null), { ...interest, kinds: ['PET'] }))).toBe(
    'ask.kindOff',
  )
  expect(wordOf(await changeMyProfile(volunteer, { ...profile, kinds: ['PET'] }))).toBe('ask.kindOff')
  const spoken = { languages: ['nl' as const], motherTongue: 'nl' as const }
  const talk = { volunteerId, ...profile, ...spoken, agreementSigned: 'yes' as const }
  expect(wordOf(await recordIntake(coordinator, { ...talk, kinds: ['PET'] }))).toBe('ask.kindOff')
  const kinds = async () =>
    (await ownerDb().select().from(table.volunteer).where(eq(table.volunteer.id, volunteerId)))[0]?.kinds
  expect(await kinds()).toEqual(['GROCERIES', 'WALK', 'PHONE_CALL'])
  expect(wordOf(await changeMyProfile(volunteer, { ...profile, kinds: ['OTHER'] }))).toBe('ok')
  expect(await kinds()).toEqual(['GROCERIES', 'PHONE_CALL', 'OTHER'])
  expect(wordOf(await recordIntake(coordinator, { ...talk, kinds: ['WALK'] }))).toBe('ok')
  expect(await kinds()).toEqual(['GROCERIES', 'PHONE_CALL', 'WALK'])
})
