import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { registerCall } from '../help-request/commands'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { dropDraft, keepDraft } from './commands'
import { myDrafts } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const draft = (key: string, name: string, version = 0) => ({
  form: 'call',
  key,
  version,
  values: { formKey: key, name },
})

it('keeps what was typed for who typed it alone, and never writes one window over another', async () => {
  const [bart, lies] = [await someone('operator'), await someone('operator')]
  const names = async (of: typeof bart) =>
    done(await myDrafts(of, { form: 'call' })).map(({ values }) => values.name)
  const [first, second] = [crypto.randomUUID(), crypto.randomUUID()]
  expect(done(await keepDraft(bart, draft(first, 'Jea'))).version).toBe(1)
  expect(done(await keepDraft(bart, draft(first, 'Jeanne', 1))).version).toBe(2)
  // A second window that opened the first version: refused, and kept apart under a key of its own.
  expect(wordOf(await keepDraft(bart, draft(first, 'Jeanneke', 1)))).toBe('form.elsewhere')
  done(await keepDraft(bart, draft(second, 'Jeanneke')))
  expect(await names(bart)).toEqual(['Jeanneke', 'Jeanne'])
  expect(await names(lies)).toEqual([])
  done(await dropDraft(lies, { key: first }))
  expect(await names(bart)).toHaveLength(2)
  done(await dropDraft(bart, { key: second }))
  const call = { channel: 'phone', name: 'Jeanne', phone: '', kind: 'WALK', formKey: first } as const
  const know = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const
  done(await registerCall(bart, { ...call, where: { addressId: null }, know }))
  expect(await names(bart)).toEqual([])
})
