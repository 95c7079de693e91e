import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { sendOffers } from '../offer/commands'
import { candidates } from '../offer/queries'
import { done, seekingScene, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { moveRequest, recordResidentYes, registerCall } from './commands'
import { requestDetail } from './queries'

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
afterAll(() => database.drop())

const yes = { heard: 'phone', toldWhoAsked: 'yes' } as const
const askedByDaughter = {
  channel: 'phone',
  name: 'Maria Peeters',
  phone: '015 12 34 56',
  kind: 'WALK',
  when: { timing: 'soon', part: 'any' },
  know: { goodToKnow: '', language: 'nl', genderWish: 'any' },
  proxy: {
    residentKnows: 'no',
    proxyName: 'An Peeters',
    proxyPhone: '0470 11 22 33',
    proxyRelation: 'dochter',
  },
} as const

it('seeks nobody before the person who was asked for has said yes, and writes that down', async () => {
  const operator = await someone('operator')
  const where = { addressId: town.addressHere }
  const call = { ...askedByDaughter, where, formKey: crypto.randomUUID() }
  const { id } = done(await registerCall(operator, call))
  const ready = { helpRequestId: id, to: 'ready' } as const
  expect(wordOf(await moveRequest(operator, ready))).toBe('request.residentNotAsked')
  const heard = await recordResidentYes(operator, { helpRequestId: id, ...yes })
  expect(wordOf(heard)).toBe('ok')
  const { timeline, request } = done(await requestDetail(operator, { helpRequestId: id }))
  expect(request).toMatchObject({ proxyName: 'An Peeters', residentKnows: 'yes' })
  expect(timeline.at(-1)).toMatchObject({ reason: 'asked-phone', actorKind: 'user' })
  expect(wordOf(await moveRequest(operator, ready))).toBe('ok')
})

it('refuses a yes without the word who asked, and a second one', async () => {
  const { id, coordinator } = await seekingScene(0, { proxyName: 'An', residentKnows: 'no' })
  const silent = { helpRequestId: id, heard: 'phone', toldWhoAsked: '' } as const
  expect(wordOf(await recordResidentYes(coordinator, silent))).toBe('request.tellWhoAsked')
  done(await recordResidentYes(coordinator, { helpRequestId: id, ...yes }))
  expect(wordOf(await recordResidentYes(coordinator, { helpRequestId: id, ...yes }))).toBe('state.changed')
})

it('offers it to nobody, by hand or by wave, and is refused to who works elsewhere', async () => {
  const { id, coordinator } = await seekingScene(0, { proxyName: 'An', residentKnows: 'no' })
  const { volunteerId } = await neighbour()
  const chosen = { helpRequestId: id, volunteerIds: [volunteerId] }
  expect(wordOf(await sendOffers(coordinator, chosen))).toBe('request.residentNotAsked')
  expect(JSON.stringify(await candidates(coordinator, { helpRequestId: id }))).not.toContain(volunteerId)
  const elsewhere = await someone('coordinator', ['THERE'])
  expect(wordOf(await recordResidentYes(elsewhere, { helpRequestId: id, ...yes }))).toBe('hidden')
  const [row] = await ownerDb().select().from(table.helpRequest).where(eq(table.helpRequest.id, id))
  expect(row?.residentKnows).toBe('no')
  done(await recordResidentYes(coordinator, { helpRequestId: id, ...yes }))
  expect(wordOf(await sendOffers(coordinator, chosen))).toBe('ok')
})
