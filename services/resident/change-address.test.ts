import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { requestDetail } from '../help-request/queries'
import { done, seekingScene, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { changeAddress } from './commands'
import { residentDetail } from './queries'

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
afterAll(() => database.drop())

const proof = { confirmedBy: 'self', how: 'phone' } as const

async function living() {
  const scene = await seekingScene(1)
  const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, scene.id))
  return { ...scene, residentId: row?.residentId ?? '' }
}
const seen = async (residentId: string) =>
  done(await residentDetail(await someone('operator'), { residentId }))

it('moves somebody to another quarter: found on the map, with the open request, its coordinator and its history', async () => {
  const { id, residentId, coordinator } = await living()
  const there = await someone('coordinator', ['THERE'])
  expect(wordOf(await requestDetail(there, { helpRequestId: id }))).toBe('hidden')
  const where = { addressId: town.addressThere, houseNumber: '1', box: '4', typed: 'Verreweg 1 bus 4' }
  done(await changeAddress(coordinator, { residentId, ...proof, where }))
  expect(wordOf(await requestDetail(there, { helpRequestId: id }))).toBe('ok')
  expect(wordOf(await requestDetail(coordinator, { helpRequestId: id }))).toBe('hidden')
  expect(wordOf(await residentDetail(coordinator, { residentId }))).toBe('hidden')
  const { resident, corrections, history } = await seen(residentId)
  expect(resident).toMatchObject({ street: 'Verreweg', box: '4', lat: 51.06, neighbourhoodId: 'THERE' })
  expect(corrections).toMatchObject([
    { field: 'address', before: 'Dorpstraat 7', after: 'Verreweg 1 bus 4, 2800 Dorp', ...proof },
  ])
  expect(history[0]).toMatchObject({ what: 'correction', field: 'address' })
})

it('keeps an address outside the list as it was typed, with the quarter that staff name', async () => {
  const { residentId } = await living()
  const operator = await someone('operator')
  const where = { addressId: null, typed: 'Nieuwe Weg 3' }
  const moved = (quarter: string) => ({ residentId, ...proof, where: { ...where, quarter } })
  expect(wordOf(await changeAddress(operator, moved('NOWHERE')))).toBe('address.quarter')
  expect((await seen(residentId)).resident.street).toBe('Dorpstraat')
  done(await changeAddress(operator, moved('THERE')))
  const { resident } = await seen(residentId)
  expect(resident).toMatchObject({ street: 'Nieuwe Weg 3', addressId: null, neighbourhoodId: 'THERE' })
})

it('writes down the door as it says itself what it is', async () => {
  const { residentId, coordinator } = await living()
  const where = { addressId: town.addressHere, houseNumber: '1', box: 'kamer 212' }
  done(await changeAddress(coordinator, { residentId, ...proof, where }))
  expect((await seen(residentId)).corrections[0]?.after).toBe('Dorpstraat 1 kamer 212, 2800 Dorp')
})

it('is refused without an address, and to who works elsewhere', async () => {
  const { residentId, coordinator } = await living()
  const nowhere = { residentId, ...proof, where: { addressId: null } }
  expect(wordOf(await changeAddress(coordinator, nowhere))).toBe('address.missing')
  const elsewhere = await someone('coordinator', ['THERE'])
  const where = { addressId: town.addressThere }
  expect(wordOf(await changeAddress(elsewhere, { residentId, ...proof, where }))).toBe('hidden')
  expect((await seen(residentId)).corrections).toEqual([])
})
