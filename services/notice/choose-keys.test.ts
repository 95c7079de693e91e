import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { USUAL_CHOICE } from '@/domain/notice/notices'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { chooseKeys, chooseNotices } from './commands'
import { myNotices } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

it('single keys are on until a colleague switches them off for themself, whatever else they chose', async () => {
  const [mine, other] = [await someone('coordinator', ['HERE']), await someone('operator')]
  done(await chooseKeys(mine, { single: 'off' }))
  expect(done(await myNotices(mine, {}))).toEqual({ choice: USUAL_CHOICE, singleKeys: false })
  expect(done(await myNotices(other, {})).singleKeys).toBe(true)
  done(await chooseNotices(mine, { ...USUAL_CHOICE, morningHour: 9 }))
  expect(done(await myNotices(mine, {}))).toMatchObject({ choice: { morningHour: 9 }, singleKeys: false })
  done(await chooseKeys(mine, { single: 'on' }))
  expect(done(await myNotices(mine, {})).singleKeys).toBe(true)
})

it('nobody without a desk chooses, and another word is refused', async () => {
  const refused = await chooseKeys(await someone('admin'), { single: 'off' })
  expect(refused.ok).toBe(false)
  const wrong = await chooseKeys(await someone('operator'), { single: 'perhaps' as 'on' })
  expect(wrong).toMatchObject({ ok: false, kind: 'invalid' })
})
