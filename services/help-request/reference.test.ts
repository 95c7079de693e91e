import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { newSecret } from '../gate/secret'
import { done, wordOf } from '../testing/scene'
import { smallTown } from '../testing/town'
import { openMyRequest, requestCallBack } from './commands'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const visitor = visitorWith(null)
const ask = (phone: string) =>
  requestCallBack(visitor, { name: 'Jan Jans', phone, secret: newSecret(), locale: 'nl' })

/** Gives every reference but the last `left` of them to open requests of this telephone. */
async function takeAll(phone: string, left: number): Promise<void> {
  await ownerDb().execute(sql`
    with person as (insert into resident (id, name, phone) values (gen_random_uuid(), 'Jan Jans', ${phone}) returning id)
    insert into help_request (id, reference, resident_id, channel, state, state_since, due_at)
    select gen_random_uuid(), number::text, person.id, 'callback', 'clarify', now(), now()
      from person, generate_series(1000, 9999 - ${left}::int) as number`)
}

describe('the reference of a request', () => {
  it('does not run out in a city with more requests than references', async () => {
    for (let phone = 10; phone < 13; phone++) await takeAll(`+32150000${phone}`, 0)
    const { reference } = done(await ask('015 00 00 42'))
    expect(reference).toMatch(/^[1-9]\d{3}$/)
    expect(wordOf(await openMyRequest(visitor, { reference, phone: '015 00 00 42' }))).toBe('ok')
    expect(wordOf(await openMyRequest(visitor, { reference, phone: '015 00 00 43' }))).toBe(
      'request.notFound',
    )
  })

  it('is unique within a telephone number, also when many ask at once', async () => {
    await takeAll('+3215000050', 6)
    const words = await Promise.all(Array.from({ length: 8 }, () => ask('015 00 00 50').then(wordOf)))
    expect(words.filter((word) => word === 'ok')).toHaveLength(6)
    // A sentence, and no search without end.
    expect(words.filter((word) => word === 'request.noReference')).toHaveLength(2)
    const { rows } = await ownerDb().execute(sql`
      select reference from help_request h join resident r on r.id = h.resident_id
       where r.phone = '+3215000050' group by reference having count(*) > 1`)
    expect(rows).toEqual([])
  })

  it('is free again a month after the end', async () => {
    await takeAll('+3215000060', 0)
    await ownerDb().execute(sql`
      update help_request h set state = 'closed', due_at = null, state_since = now() - interval '31 days'
        from resident r where r.id = h.resident_id and r.phone = '+3215000060' and h.reference = '4729'`)
    expect(done(await ask('015 00 00 60')).reference).toBe('4729')
  })
})
