import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { DAY, HOUR, localDate } from '@/domain/kernel/time'
import { endDuty } from '../duty/commands'
import { readyRequest } from '../testing/round-scene'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { tendMatches } from './commands'
import { myYear } from './queries'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())

const at = new Date()
const lastYear = new Date(at.getTime() - 366 * DAY)

const made: { helpRequestId: string; matchId: string }[] = []

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
  made.push({ helpRequestId, matchId: id })
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

it('proposes a regular neighbour after it went well twice, to the coordinator, once and never again', async () => {
  const coordinator = await someone('coordinator', ['HERE'])
  const [mia, jo] = [(await neighbour()).volunteerId, (await neighbour()).volunteerId]
  const phone = '+3215900900'
  /** Somebody without an account is a new record each time, by the same name and number. */
  const goesWell = async (volunteerId: string, changes: object = {}, more: object = {}) => {
    await helped(volunteerId, changes, more)
    const helpRequestId = made.at(-1)?.helpRequestId ?? ''
    const [request] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, helpRequestId))
    await ownerDb()
      .update(table.resident)
      .set({ phone })
      .where(eq(table.resident.id, request?.residentId ?? ''))
  }
  const { duty, helpRequest } = table
  const proposed = async () => {
    done(await tendMatches({ kind: 'system', task: 'test' }, {}))
    return ownerDb().select().from(duty).where(eq(duty.kind, 'propose_pair'))
  }
  await goesWell(mia)
  expect(await proposed()).toEqual([])
  await goesWell(mia)
  await goesWell(jo, {}, { outcome: 'not_worked' })
  await goesWell(jo)
  const [one, ...others] = await proposed()
  expect([one, others.length]).toMatchObject([
    { volunteerId: mia, ownerRole: 'coordinator', endedAt: null },
    0,
  ])
  done(await endDuty(coordinator, { dutyId: one?.id ?? '', how: 'not_needed', note: 'liever niet' }))
  await goesWell(mia)
  expect(await proposed()).toMatchObject([{ id: one?.id }])
  // Who has somebody every week needs no other.
  await goesWell(mia, { state: 'ongoing', dueAt: at, timing: 'weekly' }, { state: 'active', endedAt: null })
  await goesWell(jo)
  expect(await proposed()).toMatchObject([{ id: one?.id }])
})
