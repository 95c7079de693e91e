import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { VISITOR } from '@/domain/kernel/actor'
import { DAY, localDate } from '@/domain/kernel/time'
import { moveRequest, openMyRequest, registerCall } from '../help-request/commands'
import { knownCallers, requestDetail } from '../help-request/queries'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { addRelation, changeNumber, correctResident, endRelation } from './commands'
import { residentDetail, residentsList } from './queries'

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
afterAll(() => database.drop())

const heard = { confirmedBy: 'self', how: 'phone' } as const
const know = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const
type Call = Partial<Parameters<typeof registerCall>[1]>

async function call(said: Call) {
  const operator = await someone('operator')
  const where = { addressId: town.addressHere }
  const form = { channel: 'desk', name: 'Odiel Maes', phone: '', kind: 'WALK', where, know } as const
  const outcome = await registerCall(operator, { ...form, formKey: crypto.randomUUID(), ...said })
  if (!outcome.ok) return { word: wordOf(outcome), residentId: '', reference: '', reach: null }
  const detail = done(await requestDetail(operator, { helpRequestId: outcome.value.id }))
  const { reference } = outcome.value
  return { word: 'ok', residentId: detail.resident?.id ?? '', reference, reach: detail.reach }
}
const seen = async (residentId: string) =>
  done(await residentDetail(await someone('operator'), { residentId }))
const found = async (search: string) =>
  done(await residentsList(await someone('operator'), { search })).rows.map((one) => one.id)

describe('a call with little', () => {
  it.each(['woonwagenpark, plaats 4', 'boot De Zwaan, Leuvense Vaart', 'boven de bakker', 'Nieuwe Laan 3'])(
    'keeps %s as it was said, in its quarter and on the map',
    async (typed) => {
      const where = { addressId: null, typed }
      const ring = [4.47, 4.49, 4.49, 4.47, 4.47].map((lon, at) => [lon, at > 1 && at < 4 ? 51.04 : 51.02])
      const area = { type: 'Polygon' as const, coordinates: [ring] }
      await ownerDb().update(table.neighbourhood).set({ area }).where(eq(table.neighbourhood.id, 'THERE'))
      expect((await call({ name: 'Rik', where: { ...where, quarter: 'NOWHERE' } })).word).toBe(
        'address.quarter',
      )
      const { residentId } = await call({ name: 'Rik', where: { ...where, quarter: 'THERE' } })
      const { resident } = await seen(residentId)
      expect(resident).toMatchObject({ street: typed, addressId: null, neighbourhoodId: 'THERE' })
      expect([resident.lat, resident.lon]).toEqual([expect.closeTo(51.03), expect.closeTo(4.48)])
    },
  )

  it('is kept with a number alone, which is its name until there is one, and goes to nobody before', async () => {
    const said = {
      name: '',
      phone: '015 00 00 78 toestel 212',
      when: { timing: 'soon', part: 'any' },
    } as const
    const call1 = await call({ ...said, whoAnswers: 'de verpleging', mayLeaveMessage: 'no' })
    const { resident } = await seen(call1.residentId)
    expect(resident).toMatchObject({ name: '015 00 00 78', mayLeaveMessage: 'no' })
    expect(call1.reach).toMatchObject({ how: 'phone', note: 'de verpleging, toestel 212' })
    const operator = await someone('operator')
    const [row] = await ownerDb()
      .select()
      .from(table.helpRequest)
      .where(eq(table.helpRequest.residentId, call1.residentId))
    expect(row?.state).toBe('clarify')
    expect(wordOf(await moveRequest(operator, { helpRequestId: row?.id ?? '', to: 'ready' }))).toBe(
      'request.nameMissing',
    )
  })

  it('asks for one of the two', async () => {
    expect((await call({ name: '', phone: '' })).word).toBe('name.orNumber')
  })

  it('keeps seven people of one house apart, each with their own room behind one number', async () => {
    const rooms = [201, 202, 203, 204, 205, 206, 207]
    const all = []
    for (const room of rooms)
      all.push(await call({ name: `Bewoner ${room}`, phone: `015 00 00 79 toestel ${room}` }))
    expect(new Set(all.map((one) => one.residentId)).size).toBe(7)
    expect(new Set(all.map((one) => one.reference)).size).toBe(7)
    expect(all.map((one) => one.reach && 'note' in one.reach && one.reach.note)).toEqual(
      rooms.map((room) => `toestel ${room}`),
    )
  })
})

describe('somebody without a telephone', () => {
  it('is registered with who is called instead, and found by that name or number', async () => {
    const contact = {
      contactName: 'Ria Maes',
      contactPhone: '0470 12 00 01',
      contactKind: 'daughter',
    } as const
    const odiel = await call({ without: { reachBy: 'contact', ...contact } })
    expect(odiel.reach).toMatchObject({
      how: 'contact',
      contact: { name: 'Ria Maes', phone: '+32470120001', kind: 'daughter' },
    })
    expect(await found('ria maes')).toContain(odiel.residentId)
    expect(await found('0470 12 00 01')).toContain(odiel.residentId)
    expect((await seen(odiel.residentId)).reach).toEqual(odiel.reach)
    const opened = { reference: odiel.reference, phone: '0470 12 00 01' }
    expect(wordOf(await openMyRequest(VISITOR, opened))).toBe('ok')
  })

  it('is visited when nobody is named, and whoever calls for them is called instead', async () => {
    expect((await call({ without: { reachBy: 'visit' } })).reach).toEqual({ how: 'visit', note: '' })
    const proxy = {
      residentKnows: 'yes',
      proxyName: 'Jos Nijs',
      proxyPhone: '0470 12 00 02',
      proxyRelation: 'buurman',
    } as const
    expect((await call({ without: { reachBy: 'contact' }, proxy })).reach).toMatchObject({
      contact: { name: 'Jos Nijs', kind: 'neighbour' },
    })
  })

  it('is written down by name alone, to be visited, and a number with a digit missing is still said to be short', async () => {
    expect((await call({})).reach).toEqual({ how: 'visit', note: '' })
    expect((await call({ without: { reachBy: 'contact' } })).word).toBe('person.contactName')
    const short = await registerCall(await someone('operator'), {
      channel: 'desk',
      name: 'Odiel',
      phone: '0470 12',
      kind: 'WALK',
      where: { addressId: null },
      know,
      formKey: crypto.randomUUID(),
    })
    expect(short).toMatchObject({ kind: 'invalid', issues: [{ field: 'phone', reason: 'phone.short' }] })
  })

  it('gets a reference of their own at the number that is called instead', async () => {
    const without = { reachBy: 'contact', contactName: 'Huis', contactPhone: '015 12 00 03' } as const
    const references = new Set<string>()
    for (let asked = 0; asked < 3; asked++) references.add((await call({ without })).reference)
    expect(references.size).toBe(3)
  })

  it('gets a telephone, and loses it again', async () => {
    const { residentId } = await call({ without: { reachBy: 'visit' } })
    const operator = await someone('operator')
    done(await correctResident(operator, { residentId, ...heard, phone: '015 12 00 04' }))
    expect((await seen(residentId)).reach).toMatchObject({ how: 'phone', phone: '+3215120004' })
    done(await correctResident(operator, { residentId, ...heard, phone: '' }))
    const { reach, corrections } = await seen(residentId)
    expect([reach.how, corrections.length]).toEqual(['visit', 2])
  })
})

describe('several numbers', () => {
  it('are added, called first and taken away, each with its proof', async () => {
    const { residentId, reference } = await call({ phone: '015 12 01 01' })
    const operator = await someone('operator')
    const change = (more: object) =>
      changeNumber(operator, { residentId, ...heard, ...more } as Parameters<typeof changeNumber>[1])
    done(await change({ act: 'add', number: '0470 12 01 02', phoneLabel: 'mobile', mayLeaveMessage: 'yes' }))
    expect(wordOf(await change({ act: 'add', number: '015 12 01 01' }))).toBe('person.numberKnown')
    expect(await found('0470120102')).toContain(residentId)
    const opened = { reference, phone: '0470 12 01 02' }
    expect(wordOf(await openMyRequest(VISITOR, opened))).toBe('ok')
    const [other] = (await seen(residentId)).numbers
    done(await change({ act: 'first', numberId: other?.id }))
    const { resident, numbers, corrections } = await seen(residentId)
    expect(resident).toMatchObject({ phone: '+32470120102', phoneLabel: 'mobile', mayLeaveMessage: 'yes' })
    expect(numbers).toMatchObject([{ phone: '+3215120101', phoneLabel: null }])
    expect(corrections).toHaveLength(2)
    done(await change({ act: 'remove', numberId: numbers[0]?.id }))
    expect((await seen(residentId)).numbers).toEqual([])
    expect(wordOf(await change({ act: 'remove', numberId: numbers[0]?.id }))).toBe('state.changed')
  })

  it('registers somebody of another quarter, and who is called instead, once and for good', async () => {
    const coordinator = await someone('coordinator', ['HERE'])
    const without = { reachBy: 'contact', contactName: 'Ria', contactPhone: '0470 12 00 09' } as const
    const where = { addressId: town.addressThere }
    const form = { channel: 'desk', name: 'Jef Ver', phone: '', kind: 'WALK', where, know, without } as const
    done(await registerCall(coordinator, { ...form, formKey: crypto.randomUUID() }))
    const [residentId = ''] = await found('0470 12 00 09')
    expect((await seen(residentId)).reach).toMatchObject({ contact: { name: 'Ria' } })
    expect(wordOf(await addRelation(coordinator, { residentId, name: 'Jos', kind: 'son' }))).toBe('hidden')
  })

  it('is refused to who works elsewhere', async () => {
    const { residentId } = await call({ phone: '015 12 01 05' })
    const elsewhere = await someone('coordinator', ['THERE'])
    const add = { residentId, ...heard, act: 'add', number: '0470 12 01 06' } as const
    expect(wordOf(await changeNumber(elsewhere, add))).toBe('hidden')
    expect((await seen(residentId)).numbers).toEqual([])
  })
})

describe('people around somebody', () => {
  const ria = { name: 'Ria', kind: 'daughter' as const, phone: '0470 12 02 01', may: ['ask' as const] }

  it('are added once and ended, and what they could do ends with it', async () => {
    const { residentId } = await call({ phone: '015 12 02 02' })
    const operator = await someone('operator')
    done(await addRelation(operator, { residentId, ...ria }))
    expect(wordOf(await addRelation(operator, { residentId, ...ria }))).toBe('person.relationKnown')
    const phone = '0470120201'
    expect((await knownCallers(operator, { phone })).ok && (await call({ phone })).word).toBe('ok')
    const [one] = (await seen(residentId)).relations
    const relationId = one?.id ?? ''
    const tomorrow = localDate(Date.now() + DAY)
    const end = (until: string) => endRelation(operator, { residentId, relationId, until })
    expect(wordOf(await end(tomorrow))).toBe('person.inFuture')
    expect(wordOf(await end('2020-01-01'))).toBe('person.endsBeforeBegin')
    done(await end(''))
    expect(wordOf(await end(''))).toBe('state.changed')
    const before = done(await knownCallers(operator, { phone })).map((caller) => caller.residentId)
    expect(before).not.toContain(residentId)
    const later = { residentId, ...ria, since: tomorrow }
    expect(wordOf(await addRelation(operator, later))).toBe('person.inFuture')
  })

  it('are proposed when they ask, and the call goes to the person who was known', async () => {
    const { residentId } = await call({ name: 'Mia Boon', phone: '015 12 02 03' })
    const proxy = {
      residentKnows: 'no',
      proxyName: 'Pol Boon',
      proxyPhone: '0470 12 02 04',
      proxyRelation: 'zoon',
    } as const
    const again = await call({ name: 'Mia Boon', phone: '015 12 02 03', residentId, proxy })
    expect(again.residentId).toBe(residentId)
    const pol = { name: 'Pol Boon', phone: '+32470120204', kind: 'son' } as const
    expect((await seen(residentId)).proposed).toEqual([pol])
    done(await addRelation(await someone('operator'), { residentId, ...pol, may: ['ask'] }))
    expect((await seen(residentId)).proposed).toEqual([])
    const bySon = await call({ name: 'mia boon', phone: pol.phone, residentId })
    expect(bySon.residentId).toBe(residentId)
    expect(bySon.reach).toMatchObject({ phone: '+3215120203' })
  })
})
