import { eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { INCOMING_LIMITS, REPLY_LIMITS } from '@/domain/message/incoming'
import { addressKey } from '../mail/address-key'
import { answerBySms } from '../offer/commands'
import { askedBy, done, type Scene, seekingScene } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { changeMyContact } from '../volunteer/commands'
import { readIncoming, receiveIncoming } from './commands'
import { callBacks } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'sms' }

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
beforeEach(async () => {
  for (const one of [table.duty, table.message, table.incoming, table.smsStopped, table.rateLimit])
    await ownerDb().delete(one)
})
afterAll(() => database.drop())

let last = 470_100_000
const mobile = () => `+32${last++}`

/** A neighbour with a mobile who is asked for help, in each of these scenes. */
async function asked(
  times = 1,
  number = mobile(),
): Promise<{ number: string; scenes: Scene[]; offers: string[] }> {
  const first = await seekingScene(1)
  const volunteer = first.asked[0]?.volunteer
  if (!volunteer) throw new Error('nobody asked')
  await ownerDb()
    .update(table.volunteer)
    .set({ phone: number, prefers: 'sms', email: null })
    .where(eq(table.volunteer.id, volunteer.volunteerId))
  const scenes = [first]
  const offers = [first.asked[0]?.offerId ?? '']
  for (let more = 1; more < times; more++) {
    const scene = await seekingScene(0)
    offers.push((await askedBy(scene.id, volunteer)).offerId)
    scenes.push(scene)
  }
  return { number, scenes, offers }
}

/** Brings it, and does at once what the job does. */
async function send(
  from: string | null,
  text: string,
  { event = v7(), kind = 'sms' as const as 'sms' | 'missed_call' | 'voicemail' } = {},
) {
  const { result } = done(await receiveIncoming(SYSTEM, { kind, event, from: from ?? '', text }))
  const rows = await ownerDb().select().from(table.incoming).orderBy(table.incoming.id)
  const row = rows.at(-1)
  const { outcome } = done(await readIncoming(SYSTEM, { incomingId: row?.id ?? '' }))
  if (outcome !== 'answering') return { result, outcome, id: row?.id ?? '' }
  const { rows: jobs } = await ownerDb().execute<{ payload: { offerId: string; says: 'yes' | 'no' } }>(
    sql`select payload from graphile_worker._private_jobs where key = ${`answer:${row?.id}`}`,
  )
  const payload = jobs[0]?.payload ?? { offerId: '', says: 'yes' as const }
  const answer = done(
    await answerBySms(SYSTEM, { incomingId: row?.id ?? '', offerId: payload.offerId, says: payload.says }),
  )
  return { result, outcome: answer.outcome, id: row?.id ?? '' }
}

const stateOf = async (offerId = '') =>
  (await ownerDb().select().from(table.offer).where(eq(table.offer.id, offerId)))[0]?.state
const replies = () => ownerDb().$count(table.message, eq(table.message.template, 'sms-reply'))
const calls = () => ownerDb().$count(table.duty, eq(table.duty.kind, 'call_back'))

describe('an answer by SMS', () => {
  it('yes is the yes of the page, and is answered once', async () => {
    const { number, scenes, offers } = await asked()
    const said = await send(number, 'Ja, graag!')
    expect(said).toMatchObject({ outcome: 'yes' })
    expect(await stateOf(offers[0])).toBe('accepted')
    // A job that ran and died before it could say so runs again.
    const again = { incomingId: said.id, offerId: offers[0] ?? '', says: 'yes' as const }
    expect(done(await answerBySms(SYSTEM, again))).toEqual({ outcome: 'yes' })
    const [request] = await ownerDb()
      .select()
      .from(table.helpRequest)
      .where(eq(table.helpRequest.id, scenes[0]?.id ?? ''))
    expect(request?.state).toBe('proposed_to_resident')
    expect(await replies()).toBe(1)
  })

  it('no is the no of the page', async () => {
    const { number, offers } = await asked()
    expect(await send(number, 'NEEN')).toMatchObject({ outcome: 'no' })
    expect(await stateOf(offers[0])).toBe('declined')
  })

  it('that comes twice is one', async () => {
    const { number } = await asked()
    expect(await send(number, 'nee', { event: 'e-1' })).toMatchObject({ result: 'taken' })
    expect(
      done(await receiveIncoming(SYSTEM, { kind: 'sms', event: 'e-1', from: number, text: 'ja' })),
    ).toEqual({
      result: 'known',
    })
    expect([await ownerDb().$count(table.incoming), await replies()]).toEqual([1, 1])
  })

  it('belongs to one offer: of two open ones we ask which, and keep the order that we told', async () => {
    const { number, offers } = await asked(2)
    expect(await send(number, 'ja')).toMatchObject({ outcome: 'which' })
    expect([await stateOf(offers[0]), await stateOf(offers[1])]).toEqual(['sent', 'sent'])
    // The first is answered elsewhere meanwhile: the second stays the second.
    await ownerDb()
      .update(table.offer)
      .set({ state: 'expired' })
      .where(eq(table.offer.id, offers[0] ?? ''))
    expect(await send(number, 'JA 1')).toMatchObject({ outcome: 'closed' })
    expect(await send(number, 'ja 2')).toMatchObject({ outcome: 'yes' })
    expect(await stateOf(offers[1])).toBe('accepted')
  })

  it('to a figure that we never told is asked again', async () => {
    const { number, offers } = await asked()
    expect(await send(number, 'ja 3')).toMatchObject({ outcome: 'which' })
    expect(await stateOf(offers[0])).toBe('sent')
  })

  it('is not taken for a wish that changed and was not told yet', async () => {
    const { number, scenes, offers } = await asked()
    await ownerDb()
      .insert(table.message)
      .values({
        channel: 'sms',
        reader: 'volunteer',
        template: 'offer-changed',
        values: { offerId: offers[0] ?? '' },
        nextTryAt: new Date(),
      })
    expect(await send(number, 'ja')).toMatchObject({ outcome: 'changed' })
    expect([scenes.length, await stateOf(offers[0])]).toEqual([1, 'sent'])
  })

  it('that is taken back, or comes when nothing is open, is no answer', async () => {
    const { number, offers } = await asked()
    await send(number, 'ja')
    expect(await send(number, 'toch niet, sorry')).toMatchObject({ outcome: 'call_back' })
    expect(await send(number, 'nee')).toMatchObject({ outcome: 'call_back' })
    expect([await stateOf(offers[0]), await calls()]).toEqual(['accepted', 1])
    expect(await send(mobile(), 'ja')).toMatchObject({ outcome: 'none_open' })
  })
})

describe('a word to us by SMS', () => {
  it('STOP closes the number at once, without a word back, and START opens it', async () => {
    const { number } = await asked()
    expect(await send(number, 'Stop!')).toMatchObject({ outcome: 'stopped' })
    expect(await ownerDb().select().from(table.smsStopped)).toMatchObject([{ numberKey: addressKey(number) }])
    expect(await replies()).toBe(0)
    expect(await send(number, 'start')).toMatchObject({ outcome: 'started' })
    expect(await ownerDb().$count(table.smsStopped)).toBe(0)
  })

  it('BEL and free words become one call with a date, for who works there', async () => {
    const { number } = await asked()
    await send(number, 'BEL')
    await send(number, 'kan iemand mij helpen met mijn lamp?')
    const [operator, there] = [await someone('operator'), await someone('coordinator', ['THERE'])]
    const open = done(await callBacks(operator, {}))
    expect(open).toMatchObject([{ number, kind: 'sms', why: 'sms', ownerRole: 'staff' }])
    expect(open[0]?.dueAt.getTime()).toBeGreaterThan(Date.now())
    expect(done(await callBacks(there, {}))).toEqual([])
  })

  it('of a stranger is kept for every desk, and answered as to anybody', async () => {
    const stranger = mobile()
    expect(await send(stranger, 'help mij')).toMatchObject({ outcome: 'call_back' })
    const { number } = await asked()
    expect(await send(number, 'help mij')).toMatchObject({ outcome: 'call_back' })
    const there = done(await callBacks(await someone('coordinator', ['THERE']), {}))
    expect(there).toMatchObject([{ number: stranger, volunteerName: null, residentName: null }])
  })
})

it('who chooses SMS needs a mobile, and is then written to there', async () => {
  const { number, scenes } = await asked()
  const volunteer = scenes[0]?.asked[0]?.volunteer ?? SYSTEM
  const mine = { firstName: 'An', lastName: '', email: '', locale: 'nl' } as const
  const choose = (phone: string) => changeMyContact(volunteer, { ...mine, phone, prefers: 'sms' })
  expect(await choose('015 11 22 33')).toMatchObject({
    refusal: { reason: 'phone.notMobile', field: 'prefers' },
  })
  expect(await choose(number)).toMatchObject({ ok: true })
})

describe('a call', () => {
  it('that was missed becomes a call back, and the resident is found by the number', async () => {
    const scene = await seekingScene(0)
    const [resident] = await ownerDb()
      .select()
      .from(table.resident)
      .innerJoin(table.helpRequest, eq(table.helpRequest.residentId, table.resident.id))
      .where(eq(table.helpRequest.id, scene.id))
    const phone = resident?.resident.phone ?? ''
    await send(phone, '', { kind: 'missed_call' })
    await send(phone, '', { kind: 'missed_call' })
    const open = done(await callBacks(await someone('operator'), {}))
    expect(open).toMatchObject([{ number: phone, why: 'missed_call', helpRequestId: scene.id }])
    expect(await replies()).toBe(0)
  })

  it('without a number is kept, and is for somebody when it says something', async () => {
    await send(null, '', { kind: 'missed_call' })
    await send(null, '', { kind: 'voicemail' })
    await send('toestel 212', '', { kind: 'missed_call' })
    const open = done(await callBacks(await someone('operator'), {}))
    expect(open.map(({ why, text }) => `${why} ${text}`)).toEqual(['no_number ', 'no_number toestel 212'])
    expect(await ownerDb().$count(table.incoming)).toBe(3)
  })
})

describe('a flood', () => {
  it('of one number waits apart and gets a few words back, and a neighbour is still heard', async () => {
    const flood = mobile()
    for (let sms = 0; sms < INCOMING_LIMITS.number + 3; sms++) await send(flood, `onzin ${sms}`)
    expect(await replies()).toBe(REPLY_LIMITS.number)
    expect(await calls()).toBe(1)
    const { number, offers } = await asked()
    expect(await send(number, 'ja')).toMatchObject({ outcome: 'yes' })
    expect(await stateOf(offers[0])).toBe('accepted')
  })

  it('of numbers that begin alike waits apart, behind whoever we know', async () => {
    const numberOf = (at: number) => `+32499${String(880_000 + at)}`
    for (let sms = 0; sms < INCOMING_LIMITS.prefix + 2; sms++) await send(numberOf(sms), 'onzin')
    const { number } = await asked(1, numberOf(INCOMING_LIMITS.prefix + 2))
    expect(await send(number, 'bel mij')).not.toMatchObject({ outcome: 'held_back' })
    const open = done(await callBacks(await someone('operator'), {}))
    const why = open.map((one) => one.why)
    expect(why.filter((one) => one === 'held_back')).toHaveLength(2)
    expect(why.slice(-2)).toEqual(['held_back', 'held_back'])
    expect(open.findIndex((one) => one.number === number)).toBeLessThan(open.length - 2)
  })
})
