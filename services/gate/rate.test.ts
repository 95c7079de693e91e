import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import { requestCallBack } from '../help-request/commands'
import { wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { triesOf, withinLimit } from './rate'
import { newSecret } from './secret'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const now = new Date()
const visitor = visitorWith(null)

describe('a limit', () => {
  it('lets exactly as many through, however many come at once', async () => {
    const tries = await Promise.all(Array.from({ length: 50 }, () => withinLimit('a', 7, 60, now)))
    expect(tries.filter(Boolean)).toHaveLength(7)
    expect(await withinLimit('b', 7, 60, now)).toBe(true)
    expect(await withinLimit('a', 7, 60, new Date(now.getTime() + HOUR))).toBe(true)
  })

  it('can be looked at without counting', async () => {
    expect(await triesOf('a', 60, now)).toBe(50)
    expect(await triesOf('a', 60, now)).toBe(50)
    expect(await triesOf('c', 60, now)).toBe(0)
  })
})

describe('what is counted', () => {
  it('cannot be read from the table, and is forgotten after a day', async () => {
    await withinLimit('link:an@test.invalid', 5, 60, now)
    const kept = await ownerDb().select().from(table.rateLimit)
    expect(JSON.stringify(kept)).not.toMatch(/an@test|999999/)
    const later = new Date(now.getTime() + 26 * HOUR)
    await withinLimit('link:somebody', 5, 60, later)
    expect(await ownerDb().select().from(table.rateLimit)).toHaveLength(1)
  })
})

describe('the same form twice', () => {
  it('is one request, also when both come at once', async () => {
    const form = { name: 'Jan Jans', phone: '015 12 34 56', secret: newSecret(), locale: 'nl' } as const
    const words = (await Promise.all([1, 2, 3, 4].map(() => requestCallBack(visitor, form)))).map(wordOf)
    expect(words.sort()).toEqual(['form.sentTwice', 'form.sentTwice', 'form.sentTwice', 'ok'])
    expect(wordOf(await requestCallBack(visitor, form))).toBe('form.sentTwice')
    const [requests, residents] = await Promise.all([
      ownerDb().select().from(table.helpRequest),
      ownerDb().select().from(table.resident),
    ])
    expect([requests.length, residents.length]).toEqual([1, 1])
  })
})
