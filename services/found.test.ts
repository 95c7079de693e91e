import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { worklist } from './help-request/queries'
import { done, seekingScene } from './testing/scene'
import { neighbour, smallTown, someone } from './testing/town'
import { volunteersList } from './volunteer/queries'

let database: FreshDatabase
const ZOE = {
  name: 'Zoë Hérisson',
  phone: '+32478001234',
  email: 'zoe.h@post.invalid',
  street: 'Lange Nieuwstraat',
}
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
  const { id } = await seekingScene(0)
  await seekingScene(0)
  await database.ownerPool.query(
    `update resident set name = $2, phone = $3, email = $4, street = $5
      where id = (select resident_id from help_request where id = $1)`,
    [id, ...Object.values(ZOE)],
  )
  await neighbour({ firstName: 'Rosa', lastName: 'Zwaluw', phone: '+3215998877', email: 'rosa@post.invalid' })
  await ownerDb().insert(table.resident).values({ name: 'Rosa Zwaluw', phone: '+3215112233' })
})
afterAll(() => database.drop())

async function foundIn(search: string, actor = someone('operator')) {
  const who = await actor
  const asked = done(await worklist(who, { view: 'today', search })).rows.map((row) => row.residentName)
  const helping = done(await volunteersList(who, { search })).rows
  return [...asked, ...helping.map((row) => `${row.firstName} ${row.lastName}`)]
}

describe('somebody is found as they are called, not as they are spelt', () => {
  it.each([
    'Zoe',
    'herisson',
    'HÉRISSON  zoë',
    'zoe.h@post.invalid',
    '0478 00 12 34',
    '0032478001234',
    'nieuwstraat zoe',
    'Lange Nieuwstr. 7 bus 3',
    'zoe nieuwstr',
  ])('resident by %j', async (typed) => expect(await foundIn(typed)).toEqual(['Zoë Hérisson']))

  it.each(['Zwaluw Rosa', ' rosa   zwaluw', 'rosa@post', '015 99 88 77'])('neighbour by %j', async (typed) =>
    expect(await foundIn(typed)).toEqual(['Rosa Zwaluw']),
  )

  it.each(['%', '_', '...', 'niemand', "' union select 1"])('nobody by %j', async (typed) =>
    expect(await foundIn(typed)).toEqual([]),
  )

  it('finds nobody of another neighbourhood', async () => {
    expect(await foundIn('zoe', someone('coordinator', ['THERE']))).toEqual([])
    expect(await foundIn('zoe', someone('coordinator', ['HERE']))).toEqual(['Zoë Hérisson'])
  })
})
