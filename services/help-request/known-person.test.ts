import { afterAll, beforeAll, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { completeRequest, moveRequest, registerCall } from './commands'
import { knownCallers, requestDetail } from './queries'

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
afterAll(() => database.drop())

const phone = '015 12 34 56'
const nowhere = { addressId: null }

async function call(
  name: string,
  where: { addressId: string | null; houseNumber?: string; box?: string },
  residentId = '',
) {
  const operator = await someone('operator')
  const know = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const
  const form = { channel: 'phone', name, phone, kind: 'WALK', where, know, residentId } as const
  const { id } = done(await registerCall(operator, { ...form, formKey: crypto.randomUUID() }))
  const { resident, request } = done(await requestDetail(operator, { helpRequestId: id }))
  return { residentId: resident?.id ?? '', box: resident?.box, area: request.neighbourhoodId }
}

it('writes a second request with the person who was chosen, and asks nothing twice', async () => {
  const first = await call('Rosa Zwaluw', { addressId: town.addressHere, box: '3' })
  const [known] = done(await knownCallers(await someone('operator'), { phone }))
  expect(known?.residentId).toBe(first.residentId)
  expect(await call('rosa zwaluw', nowhere, first.residentId)).toEqual(first)
})

it('keeps the address that a known person gives for the first time, or has moved to', async () => {
  const first = await call('An Vink', nowhere)
  const second = await call('An Vink', { addressId: town.addressThere, box: '9' }, first.residentId)
  expect(second).toEqual({ residentId: first.residentId, box: '9', area: 'THERE' })
})

it('takes nobody for another by the number alone, nor after the name was changed', async () => {
  const rosa = await call('Rosa Mus', { addressId: town.addressHere })
  const unasked = await call('Rosa Mus', nowhere)
  const pol = await call('Pol Mus', nowhere, rosa.residentId)
  expect(new Set([rosa.residentId, unasked.residentId, pol.residentId]).size).toBe(3)
})

it('hints at a request that runs at the same door, or perhaps does, and never at another box or a finished one', async () => {
  const operator = await someone('operator')
  const at = (box: string, houseNumber = '88') => ({ at: { addressId: town.addressHere, houseNumber, box } })
  const here = { addressId: town.addressHere, houseNumber: '88' }
  await call('Jo Boven', { ...here, box: 'bus 2' })
  await call('Mo Beneden', here)
  const names = async (input: ReturnType<typeof at>, actor = operator) =>
    done(await knownCallers(actor, input)).map(({ name }) => name)
  expect(await names(at('2'))).toEqual(['Mo Beneden', 'Jo Boven'])
  expect(await names(at('b3'))).toEqual(['Mo Beneden'])
  expect(await names(at(''))).toEqual(['Mo Beneden', 'Jo Boven'])
  expect(await names(at('', '89'))).toEqual([])
  expect(await names(at(''), await someone('coordinator', ['THERE']))).toEqual([])
  expect(wordOf(await knownCallers(await someone('volunteer'), at('')))).toBe('denied')
  const [, jo] = done(await knownCallers(operator, at('2')))
  const closing = { helpRequestId: jo?.requestId ?? '', to: 'withdrawn', reason: 'toch niet' } as const
  done(await moveRequest(operator, closing))
  expect(await names(at('2'))).toEqual(['Mo Beneden'])
})

it('staff write down what a neighbour meets there and who it is; what is not ticked any more is gone', async () => {
  const operator = await someone('operator')
  const know = { goodToKnow: '', language: 'nl', genderWish: 'any', bounds: ['pets', 'smoke'] } as const
  const where = { addressId: town.addressHere }
  const said = { channel: 'phone', name: 'Ida Lijster', phone, kind: 'WALK', where } as const
  const form = { ...said, know: { ...know, bounds: [...know.bounds], topics: ['garden' as const] } }
  const { id } = done(
    await registerCall(operator, { ...form, gender: 'woman', formKey: crypto.randomUUID() }),
  )
  const kept = async () => done(await requestDetail(operator, { helpRequestId: id })).resident
  expect(await kept()).toMatchObject({ wishes: ['pets', 'smoke'], topics: ['garden'], gender: 'woman' })
  const when = { timing: 'soon', part: 'any' } as const
  const complete = { helpRequestId: id, kind: 'WALK', when, language: 'nl', genderWish: 'any' } as const
  done(await completeRequest(operator, { ...complete, bounds: ['stairs'], topics: [], gender: '' }))
  expect(await kept()).toMatchObject({ wishes: ['stairs'], topics: [], gender: null })
  // A form that does not ask for it leaves it as it is.
  done(await completeRequest(operator, complete))
  expect(await kept()).toMatchObject({ wishes: ['stairs'] })
})
