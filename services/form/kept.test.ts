import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { KEPT_CHARACTERS } from '@/domain/kernel/kept-form'
import { hashOf, newSecret } from '../gate/secret'
import { done } from '../testing/scene'
import { keepReturnedForm } from './commands'
import { returnedFormOf } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.drop())

it('keeps what a person types and says what was too much, however much is sent', async () => {
  const browser = visitorWith(hashOf(newSecret()))
  const values = { name: 'An', details: 'x'.repeat(190_000), more: 'y'.repeat(190_000) }
  done(
    await keepReturnedForm(browser, {
      form: 'ask',
      values,
      issues: [{ field: 'phone', reason: 'phone.missing' }],
    }),
  )
  const back = done(await returnedFormOf(browser, { form: 'ask' }))
  expect(back?.values).toEqual({ name: 'An' })
  expect(back?.issues.map(({ field, reason }) => `${field} ${reason}`)).toEqual([
    'phone phone.missing',
    'details text.long',
    'more text.long',
  ])
  const [row] = await ownerDb().select().from(table.returnedForm)
  expect(JSON.stringify(row).length).toBeLessThan(KEPT_CHARACTERS)
})
