import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY, HOUR, localDate } from '@/domain/kernel/time'
import { readyRequest } from '../testing/round-scene'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { myYear } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const at = new Date()
const lastYear = new Date(at.getTime() - 366 * DAY)

/** Help of this neighbour that is over; with the visits of what went on. */
async function helped(volunteerId: string, changes: object, more: object = {}, visits: Date[] = []) {
  const [helpRequestId, offerId, id] = [
    await readyRequest(0, { state: 'closed', dueAt: null, ...changes }),
    v7(),
    v7(),
  ]
  const by = await someone('coordinator', ['HERE'])
  const approvedBy = by.kind === 'user' ? by.id : null
  await ownerDb().insert(table.offer).values({
    id: offerId,
    helpRequestId,
    volunteerId,
    state: 'accepted',
    tokenHash: v7(),
    sentAt: at,
    expiresAt: at,
    answeredAt: at,
  })
  const yes = { residentSaidYesAt: at, approvedBy, approvedAt: at, consentHow: 'phone' } as const
  await ownerDb()
    .insert(table.match)
    .values({
      id,
      helpRequestId,
      offerId,
      volunteerId,
      state: 'done',
      stateSince: at,
      outcome: 'good',
      endedAt: at,
      ...yes,
      ...more,
    })
  for (const from of visits)
    await ownerDb()
      .insert(table.visit)
      .values({
        ...{ helpRequestId, matchId: id, volunteerId, plannedOn: localDate(from.getTime()) },
        ...{ hours: { from, to: new Date(from.getTime() + HOUR) }, state: 'done', stateSince: from },
      })
}

it('thanks a neighbour for what they did this year, by kind, and tells it to nobody else', async () => {
  const [karim, other] = [await neighbour(), await neighbour()]
  await helped(karim.volunteerId, { kind: 'GROCERIES' })
  await helped(karim.volunteerId, { kind: 'GROCERIES' }, { outcome: 'not_worked' })
  await helped(karim.volunteerId, { kind: 'GROCERIES' }, { stateSince: lastYear })
  await helped(karim.volunteerId, { kind: 'WALK', timing: 'weekly' }, {}, [
    at,
    new Date(at.getTime() - 366 * DAY),
  ])
  await helped(other.volunteerId, { kind: 'PET' })
  expect(done(await myYear(karim, {}))).toEqual([
    { kind: 'GROCERIES', times: 1 },
    { kind: 'WALK', times: 1 },
  ])
  expect(wordOf(await myYear(await someone('coordinator', ['HERE']), {}))).toBe('hidden')
})
