import { eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { slotsOf } from '@/domain/help-request/timing'
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
const wish = async (id: string) => {
  const { details, version, visitDate, deadline, slots } = table.helpRequest
  const [row] = await ownerDb()
    .select({ details, version, visitDate, deadline, slots })
    .from(table.helpRequest)
    .where(eq(table.helpRequest.id, id))
  return row
}
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

it('a day that has passed stays as it was said while only the words change; another past moment is refused', async () => {
  const operator = await someone('operator')
  const day = addDays(today, -7)
  const past = { timing: 'date', date: day, part: 'evening' } as const
  const kept = {
    timing: 'date',
    visitDate: day,
    dayPart: 'evening',
    slots: slotsOf({ ...past, kind: 'date' }),
  } as const
  const scene = await seekingScene(1, { kind: 'WALK', ...kept })
  const complete = { helpRequestId: scene.id, kind: 'WALK', language: 'nl' } as const
  const before = await wish(scene.id)
  done(await changeMyRequest(scene.resident, { when: past, details: 'Breng een paraplu mee.' }))
  const after = await wish(scene.id)
  expect(after).toEqual({ ...before, details: 'Breng een paraplu mee.' })
  done(await completeRequest(operator, { ...complete, when: past, details: 'Bel aan.' }))
  expect(await wish(scene.id)).toEqual({ ...before, details: 'Bel aan.' })
  const other = { ...past, part: 'morning' } as const
  expect(wordOf(await changeMyRequest(scene.resident, { when: other, details: '' }))).toBe('ask.datePast')
  expect(await completeRequest(operator, { ...complete, when: other })).toMatchObject({
    refusal: { reason: 'ask.datePast', field: 'when.date' },
  })
})
