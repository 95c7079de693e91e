import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import matching from '@/messages/nl/matching.json'
import { emptyTown, neighbourAt, readyRequest } from '../testing/round-scene'
import { smallTown, startDone } from '../testing/town'
import { candidatesInCity } from './city/candidates'
import { rankedNeighbours } from './ranking'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(emptyTown)
afterAll(() => database.drop())

const { leftOut: SENTENCES } = matching.matching

/** Who may be asked for a request, and who not with every sentence why; of these only, when they are named. */
async function ranked(id: string, only?: readonly string[]) {
  const [row] = await ownerDb()
    .select({ request: table.helpRequest, resident: table.resident })
    .from(table.helpRequest)
    .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
    .where(eq(table.helpRequest.id, id))
  if (!row) throw new Error('no such request')
  return ownerDb().transaction(async (tx) => {
    const { request, resident } = row
    const ranking = only
      ? await rankedNeighbours(tx, request, resident, new Date(), only)
      : await candidatesInCity(tx, request, resident, new Date())
    return {
      able: ranking?.candidates.map((one) => one.volunteer.id),
      left: ranking?.leftOut.map((one) => one.clauses.map(({ clause }) => SENTENCES[clause])),
    }
  })
}

it('who is named and suspended is left out by that rule; the list of everybody does not hold them', async () => {
  const [helping, suspended] = [await neighbourAt(0.002), await neighbourAt(0.003, { state: 'suspended' })]
  const id = await readyRequest()
  expect(await ranked(id, [helping, suspended])).toMatchObject({
    able: [helping],
    left: [['Doet nu niet mee']],
  })
  expect(await ranked(id)).toMatchObject({ able: [helping], left: [] })
})

it('who is named and has no point is left out of a walk by that rule, not of a call', async () => {
  const nowhere = await neighbourAt(0, {
    state: 'interested',
    lat: null,
    lon: null,
    kinds: ['WALK', 'PHONE_CALL'],
  })
  await startDone(nowhere)
  expect(await ranked(await readyRequest(), [nowhere])).toEqual({
    able: [],
    left: [['Doet nu niet mee', 'We weten niet waar deze buur woont']],
  })
  const call = await readyRequest(0, { kind: 'PHONE_CALL' })
  expect(await ranked(call, [nowhere])).toEqual({ able: [], left: [['Doet nu niet mee']] })
})
