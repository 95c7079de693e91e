import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { addDays, atLocalHour, localDate, MINUTE } from '@/domain/kernel/time'
import { hashOf, newSecret } from '../gate/secret'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { changeMyRequest, completeRequest, registerCall, saveAnswers, submitRequest } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
afterEach(() => {
  vi.useRealTimers()
})

// The database keeps its own time: what runs out must not have run out there.
const today = addDays(localDate(Date.now()), 1)
const clockAt = (moment: number) => vi.useFakeTimers({ toFake: ['Date'], now: moment })
const evening = { timing: 'date', date: today, part: 'evening' } as const
const answers = {
  'who-for': { forWhom: 'me' },
  what: { kind: 'WALK', details: '' },
  when: evening,
  where: { addressId: null, houseNumber: '1', box: '', typed: 'Dorpstraat' },
  who: { name: 'Jan Jans', phone: '015 12 34 56', email: '' },
  know: { goodToKnow: '', language: 'nl', genderWish: 'any' },
} as const
type Step = keyof typeof answers

it('a part of today that is past is asked again of the resident, when it is chosen and when it is sent', async () => {
  clockAt(atLocalHour(today, 16))
  const browser = visitorWith(hashOf(newSecret()))
  const morning = { step: 'when', answers: { ...evening, part: 'morning' } } as const
  expect(await saveAnswers(browser, morning)).toMatchObject({
    refusal: { reason: 'ask.partPast', field: 'part' },
  })
  for (const step of Object.keys(answers) as Step[])
    done(await saveAnswers(browser, { step, answers: answers[step] }))
  clockAt(atLocalHour(today, 22) + 30 * MINUTE)
  expect(await submitRequest(browser, { locale: 'nl' })).toMatchObject({
    refusal: { reason: 'ask.partPast', field: 'when' },
  })
})

it('is asked again at every other door where a moment is given', async () => {
  const operator = await someone('operator')
  const scene = await seekingScene(0, { state: 'clarify' })
  const { where, know, what, who } = answers
  const call = { channel: 'phone', name: who.name, phone: who.phone, kind: what.kind, where, know } as const
  const doors = () => [
    registerCall(operator, { ...call, when: evening, formKey: newSecret() }),
    completeRequest(operator, { helpRequestId: scene.id, kind: 'WALK', when: evening, language: 'nl' }),
    changeMyRequest(scene.resident, { when: evening, details: '' }),
  ]
  clockAt(atLocalHour(today, 22) + 30 * MINUTE)
  expect((await Promise.all(doors())).map(wordOf)).toEqual(Array(3).fill('ask.partPast'))
  clockAt(atLocalHour(today, 12))
  expect((await Promise.all(doors())).map((outcome) => outcome.ok)).toEqual([true, true, true])
})
