import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { visitorWith } from '@/domain/kernel/actor'
import { hashOf, newSecret } from '../gate/secret'
import { mapAround, requestWalks } from '../map/queries'
import { changeAddress } from '../resident/commands'
import { residentDetail } from '../resident/queries'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { passOnRequest, registerCall, saveAnswers, submitRequest } from './commands'
import { draftAnswers, requestDetail } from './queries'

const BOAT = { addressId: null, typed: 'Boot De Zwaan, Vaart' }
const POINT = '51.02912,4.48100'
const OUTSIDE = '50.85000,4.35000'
const KNOW = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
  for (const [id, south] of [
    ['HERE', 51.02],
    ['THERE', 51.05],
  ] as const) {
    const ring = [4.47, 4.51, 4.51, 4.47, 4.47].map((lon, at) => [lon, south + (at > 1 && at < 4 ? 0.02 : 0)])
    const area = { type: 'Polygon' as const, coordinates: [ring] }
    await ownerDb().update(table.neighbourhood).set({ area }).where(eq(table.neighbourhood.id, id))
  }
})
afterAll(() => database.drop())

type Where = Parameters<typeof registerCall>[1]['where']
const person = () => ({ name: 'Rik Vaart', phone: '015 12 34 56', formKey: crypto.randomUUID() })

const DOORS = {
  operator: async (where: Where) =>
    registerCall(await someone('operator'), {
      ...person(),
      channel: 'phone',
      kind: 'WALK',
      when: { timing: 'soon', part: 'any' },
      where,
      know: KNOW,
    }),
  referrer: async (where: Where) =>
    passOnRequest(await someone('referrer'), { ...person(), residentSaidYes: 'yes', kind: 'WALK', where }),
  resident: (where: Where) => asked(where, { forWhom: 'me' }),
  daughter: (where: Where) =>
    asked(
      where,
      { forWhom: 'other' },
      { residentKnows: 'yes', proxyName: 'An Vaart', proxyPhone: '015 12 34 57', proxyRelation: 'dochter' },
    ),
}

async function asked(where: Where, whoFor: object, proxy?: object) {
  const browser = visitorWith(hashOf(newSecret()))
  const steps = {
    'who-for': whoFor,
    ...(proxy ? { proxy } : {}),
    what: { kind: 'WALK', details: '' },
    when: { timing: 'soon', part: 'any' },
    where,
    who: { name: 'Rik Vaart', phone: '015 12 34 56', email: '' },
    know: KNOW,
  }
  for (const [step, answers] of Object.entries(steps)) {
    const saved = await saveAnswers(browser, { step: step as 'where', answers: answers as never })
    if (!saved.ok) return saved
  }
  return submitRequest(browser, { locale: 'nl' })
}

const seen = async (helpRequestId: string) =>
  done(await requestDetail(await someone('operator'), { helpRequestId })).resident

describe.each(Object.entries(DOORS))('an address outside the list, told by the %s', (_, ask) => {
  it('is kept as it was said in its quarter', async () => {
    const { id } = done(await ask({ ...BOAT, quarter: 'THERE' }))
    expect(await seen(id)).toMatchObject({
      street: BOAT.typed,
      addressId: null,
      neighbourhoodId: 'THERE',
      lat: expect.closeTo(51.06, 3),
      lon: expect.closeTo(4.49, 3),
      pointNear: null,
    })
  })

  it('is the point that was shown, by the street and the quarter it lies by, and without a number', async () => {
    const { id } = done(await ask({ ...BOAT, quarter: 'THERE', point: POINT }))
    expect(await seen(id)).toMatchObject({
      street: BOAT.typed,
      houseNumber: null,
      addressId: null,
      neighbourhoodId: 'HERE',
      lat: 51.02912,
      lon: 4.481,
      pointNear: 'Dorpstraat, Hier',
    })
    expect(wordOf(await requestDetail(await someone('coordinator', ['THERE']), { helpRequestId: id }))).toBe(
      'hidden',
    )
  })

  it('is refused outside the city, in no quarter of it, and as nonsense; nothing is kept', async () => {
    const count = () => ownerDb().$count(table.resident)
    const before = await count()
    expect(wordOf(await ask({ ...BOAT, point: OUTSIDE }))).toBe('address.outside')
    expect(wordOf(await ask({ ...BOAT, quarter: 'NOWHERE' }))).toBe('address.quarter')
    expect((await ask({ ...BOAT, point: 'hier' })).ok).toBe(false)
    expect(await count()).toBe(before)
  })
})

it('is read back before it is sent, by the names that anybody knows', async () => {
  const browser = visitorWith(hashOf(newSecret()))
  const place = async (where: object) => {
    done(await saveAnswers(browser, { step: 'where', answers: { ...BOAT, ...where } }))
    return done(await draftAnswers(browser, {})).place
  }
  expect(await place({ quarter: 'THERE' })).toEqual({ address: null, quarter: 'Ginder', pointNear: null })
  expect(await place({ point: POINT })).toEqual({
    address: null,
    quarter: null,
    pointNear: 'Dorpstraat, Hier',
  })
})

it('is shown on a map for everybody: around the point, of the quarter, or of the city, and of nobody', async () => {
  const visitor = visitorWith(null)
  await DOORS.operator({ ...BOAT, point: POINT })
  const around = done(await mapAround(visitor, { point: POINT }))
  expect(around?.near).toBe('Dorpstraat, Hier')
  expect(around?.background.areas.map(({ id }) => id)).toEqual(['HERE'])
  expect(around?.houses).toEqual([[4.48, 51.028]])
  expect(JSON.stringify(around)).not.toContain('Zwaan')
  expect(done(await mapAround(visitor, { quarter: 'THERE' }))?.background.box).toEqual([
    4.47, 51.05, 4.51, 51.07,
  ])
  for (const nowhere of [{}, { quarter: 'NOWHERE' }, { point: OUTSIDE }]) {
    const city = done(await mapAround(visitor, nowhere))
    expect(city?.names.map(({ name }) => name)).toEqual(['Hier', 'Ginder'])
    expect(city).toMatchObject({ near: null, houses: [], background: { box: [4.47, 51.02, 4.51, 51.07] } })
  }
})

it('is walked to from the point itself', async () => {
  const { id } = done(await DOORS.operator({ ...BOAT, point: POINT }))
  const coordinator = await someone('coordinator', ['HERE'])
  const walks = done(await requestWalks(coordinator, { helpRequestId: id, volunteerIds: [] }))
  expect(walks?.home).toEqual([4.481, 51.02912])
})

it('is put right in the record of the person, and gone again with an address of the list', async () => {
  const { id } = done(await DOORS.operator({ ...BOAT, quarter: 'HERE' }))
  const residentId = (await seen(id))?.id ?? ''
  const operator = await someone('operator')
  const proof = { residentId, confirmedBy: 'self', how: 'phone' } as const
  done(await changeAddress(operator, { ...proof, where: { ...BOAT, point: POINT } }))
  const { resident, corrections } = done(await residentDetail(operator, { residentId }))
  expect(resident).toMatchObject({ pointNear: 'Dorpstraat, Hier', lat: 51.02912 })
  expect(corrections[0]?.after).toBe('Boot De Zwaan, Vaart, punt op de kaart bij Dorpstraat, Hier')
  expect(wordOf(await changeAddress(operator, { ...proof, where: { ...BOAT, point: OUTSIDE } }))).toBe(
    'address.outside',
  )
  done(await changeAddress(operator, { ...proof, where: { addressId: town.addressHere } }))
  expect(await seen(id)).toMatchObject({ street: 'Dorpstraat', houseNumber: '1', pointNear: null })
})

it('never takes a house number, also in the table itself', async () => {
  const { id } = done(await DOORS.operator({ ...BOAT, point: POINT }))
  const residentId = (await seen(id))?.id ?? ''
  await expect(
    database.ownerPool.query(`update resident set house_number = '7' where id = $1`, [residentId]),
  ).rejects.toThrow(/resident_point/)
})
