import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { HOUR } from '@/domain/kernel/time'
import { checkDuties } from '../duty/commands'
import { openDuties } from '../duty/queries'
import { moveRequest, recordResidentYes, requestFromWorry } from '../help-request/commands'
import { requestDetail } from '../help-request/queries'
import { sendMessage } from '../mail/commands'
import { tellStaff } from '../notice/commands'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { handleSignal, reportSignal, takeSignal } from './commands'
import { mySignals, openSignals, signalDetail } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
/** Monday, ten o'clock in the morning. */
const MONDAY = Date.UTC(2026, 5, 8, 8)

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
let referrer: Actor
let here: Actor
let there: Actor
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
})
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MONDAY })
  for (const rows of [table.signal, table.duty, table.message]) await ownerDb().delete(rows)
  await ownerDb().update(table.user).set({ deactivatedAt: new Date() })
  ;[referrer, here, there] = [
    await someone('referrer'),
    await someone('coordinator', ['HERE']),
    await someone('coordinator', ['THERE']),
  ]
})
afterAll(async () => {
  vi.useRealTimers()
  await database.drop()
})

const nowhere = { addressId: null, houseNumber: '', box: '', typed: '' }
const said = {
  where: nowhere,
  about: 'mevrouw Maes',
  text: 'De post ligt er al dagen.',
  urgency: 'normal',
  personKnows: 'no',
  mayTell: 'no',
} as const
const at = (addressId: string) => ({ ...nowhere, addressId, houseNumber: '1', typed: 'Dorpstraat 1' })
const tell = async (more: Partial<Parameters<typeof reportSignal>[1]> = {}) =>
  done(await reportSignal(referrer, { ...said, where: at(town.addressHere), formKey: v7(), ...more })).id
const rowOf = async (id: string) =>
  (await ownerDb().select().from(table.signal).where(eq(table.signal.id, id)))[0]

describe('a worry from a door', () => {
  it('is seen at once by who works there, with its date and how urgent it is, and by nobody else', async () => {
    const id = await tell()
    expect(done(await openSignals(here, {}))).toMatchObject([
      { id, about: 'mevrouw Maes', street: 'Dorpstraat', urgency: 'normal', helpRequestId: null },
    ])
    expect(done(await openSignals(await someone('operator'), {}))).toHaveLength(1)
    expect(done(await openSignals(there, {}))).toEqual([])
    expect(wordOf(await signalDetail(there, { signalId: id }))).toBe('hidden')
    // Tasks that wait have a list of their own; a worry stands above it.
    expect(done(await openDuties(here, {}))).toEqual([])
  })

  it('without a house of our list is for everybody, and words that fit one house are that house', async () => {
    const id = await tell({ where: { ...nowhere, typed: 'de caravan aan de vaart' } })
    expect(done(await openSignals(there, {}))).toMatchObject([{ id, street: 'de caravan aan de vaart' }])
  })

  it.each([
    ['urgent', 4 * HOUR],
    ['normal', 33 * HOUR],
    ['relaxed', 57 * HOUR],
  ] as const)('that is %s is due in time', async (urgency, within) => {
    const row = await rowOf(await tell({ urgency }))
    expect((row?.dueAt.getTime() ?? 0) - MONDAY).toBeLessThanOrEqual(within)
    expect((row?.dueAt.getTime() ?? 0) - MONDAY).toBeGreaterThan(within - 5 * HOUR)
  })

  it('needs a place or a name, and twice the same form is one', async () => {
    const formKey = v7()
    const empty = { ...said, about: '', formKey }
    expect(await reportSignal(referrer, empty)).toMatchObject({ refusal: { reason: 'signal.where' } })
    expect(await tell({ formKey })).toBe(await tell({ formKey }))
    expect(await ownerDb().$count(table.signal)).toBe(1)
    expect(wordOf(await reportSignal(here, { ...said, formKey }))).toBe('denied')
  })

  it('is told by mail to who works there, without a name or a word of it', async () => {
    const id = await tell()
    done(await tellStaff(SYSTEM, {}))
    const [letter, ...others] = await ownerDb().select().from(table.message)
    expect(others).toEqual([])
    done(await sendMessage(SYSTEM, { messageId: letter?.id ?? '' }))
    const [sent] = await ownerDb().select().from(table.message)
    expect(sent).toMatchObject({ state: 'sent', subject: 'Een zorg om iemand' })
    expect(sent?.text).toContain(`/werkplek/zorgen/${id}`)
    expect(`${sent?.text}${sent?.html}`).not.toMatch(/Maes|post ligt|Dorpstraat/)
  })

  it('that lost its task gets it back, and one that was handled loses it', async () => {
    const id = await tell()
    await ownerDb().delete(table.duty)
    expect(done(await checkDuties(SYSTEM, {}))).toMatchObject({ opened: 1 })
    await ownerDb().update(table.signal).set({ state: 'handled' }).where(eq(table.signal.id, id))
    expect(done(await checkDuties(SYSTEM, {}))).toMatchObject({ opened: 0, ended: 1 })
  })
})

describe('who told it', () => {
  const stands = async (who = referrer) => done(await mySignals(who, {})).map((one) => one.stands)

  it('sees how it stands and nothing of what was found', async () => {
    const id = await tell()
    expect(await stands()).toEqual(['received'])
    done(await takeSignal(here, { signalId: id }))
    expect(await stands()).toEqual(['busy'])
    done(await handleSignal(here, { signalId: id, because: 'contact', note: 'Ze was op reis.' }))
    expect(await stands()).toEqual(['closed'])
    expect(JSON.stringify(done(await mySignals(referrer, {})))).not.toMatch(/reis|contact/)
    expect(await stands(await someone('referrer'))).toEqual([])
  })

  it('sees that it goes on as long as the request that it became', async () => {
    const signalId = await tell()
    const { id } = done(
      await requestFromWorry(here, { signalId, name: 'An Maes', phone: '', residentId: '' }),
    )
    expect(await stands()).toEqual(['busy'])
    done(await moveRequest(here, { helpRequestId: id, to: 'withdrawn', reason: 'wil geen hulp' }))
    expect(await stands()).toEqual(['closed'])
  })
})

describe('who takes it up', () => {
  it('owns it until a new date, once', async () => {
    const id = await tell({ urgency: 'urgent' })
    done(await takeSignal(here, { signalId: id }))
    const [duty, ...more] = await ownerDb()
      .select()
      .from(table.duty)
      .where(eq(table.duty.how, 'itself'))
      .union(ownerDb().select().from(table.duty))
    expect([duty?.kind, more.length]).toEqual(['worry', 1])
    expect(done(await openSignals(here, {}))).toMatchObject([
      { state: 'taken', ownerName: expect.any(String) },
    ])
    expect((await rowOf(id))?.dueAt.getTime()).toBeGreaterThan(MONDAY + 4 * HOUR)
    expect(wordOf(await takeSignal(here, { signalId: id }))).toBe('state.changed')
    expect(wordOf(await takeSignal(there, { signalId: id }))).toBe('hidden')
  })

  it('closes it with a reason and a sentence', async () => {
    const signalId = await tell()
    expect(wordOf(await handleSignal(here, { signalId, note: 'Gebeld.' }))).toBe('signal.because')
    const both = [{ field: 'note', reason: 'signal.note' }]
    expect(await handleSignal(here, { signalId, note: ' ' })).toMatchObject({
      refusal: { field: 'because', reason: 'signal.because', also: both },
    })
    expect(wordOf(await handleSignal(here, { signalId, because: 'no_need' }))).toBe('signal.note')
    done(await handleSignal(here, { signalId, note: 'Gebeld.', because: 'no_need' }))
    expect(await rowOf(signalId)).toMatchObject({ state: 'handled', outcome: 'no_need' })
    expect(done(await openSignals(here, {}))).toEqual([])
  })

  it('makes a request of it: place and name go along, the words stay, and nobody is sought before a yes', async () => {
    const signalId = await tell()
    const form = { signalId, name: 'An Maes', phone: '', residentId: '' }
    expect(wordOf(await requestFromWorry(there, form))).toBe('hidden')
    expect(wordOf(await requestFromWorry(here, { ...form, name: '' }))).toBe('name.orNumber')
    const { id } = done(await requestFromWorry(here, form))
    const { request, resident, signals, timeline } = done(await requestDetail(here, { helpRequestId: id }))
    expect(resident).toMatchObject({ name: 'An Maes', street: 'Dorpstraat', neighbourhoodId: 'HERE' })
    expect(request).toMatchObject({ state: 'clarify', details: '', residentKnows: 'no', referrerId: null })
    expect(signals).toMatchObject([{ id: signalId, outcome: 'request', text: said.text }])
    expect(timeline.map((one) => `${one.thing} ${one.toState}`)).toContain('signal open')
    const ready = { helpRequestId: id, to: 'ready', reason: '' } as const
    expect(wordOf(await moveRequest(here, ready))).not.toBe('ok')
    expect(wordOf(await recordResidentYes(here, { helpRequestId: id, heard: 'phone' }))).toBe('ok')
    expect(wordOf(await requestFromWorry(here, form))).toBe('signal.isRequest')
    // With the request it goes, wholly.
    await database.ownerPool.query('select app.erase_requests(array[$1]::uuid[])', [id])
    expect(await ownerDb().$count(table.signal)).toBe(0)
    expect(await ownerDb().$count(table.transition, eq(table.transition.thingId, signalId))).toBe(0)
  })

  it('may say that it is about somebody we know, who is shown by the door', async () => {
    const where = at(town.addressThere)
    const known = { signalId: await tell({ where, about: '' }), name: 'Bo Claes', phone: '', residentId: '' }
    const first = done(await requestFromWorry(there, known))
    const signalId = await tell({ where, about: '' })
    const { living, before } = done(await signalDetail(there, { signalId }))
    expect([living.map((one) => one.name), before.length]).toEqual([['Bo Claes'], 0])
    const residentId = living[0]?.id ?? ''
    const second = done(await requestFromWorry(there, { signalId, name: '', phone: '', residentId }))
    const both = await ownerDb()
      .select()
      .from(table.helpRequest)
      .where(eq(table.helpRequest.residentId, residentId))
    expect(both.map((one) => one.id).toSorted()).toEqual([first.id, second.id].toSorted())
  })
})
