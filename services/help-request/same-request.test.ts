import { eq } from 'drizzle-orm'
import { createTranslator } from 'next-intl'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { HELP_REQUEST_STATES, isFinished } from '@/domain/help-request/help-request-states'
import { spokenStanding, standingWords } from '@/domain/help-request/spoken'
import { statusWords } from '@/domain/help-request/status-words'
import { type Actor, VISITOR, visitorWith } from '@/domain/kernel/actor'
import { DAY } from '@/domain/kernel/time'
import { smsLetters } from '@/domain/message/gsm7'
import { catalogue } from '@/messages/catalogue'
import { hashOf, newSecret } from '../gate/secret'
import { asActor } from '../gate/transaction'
import { readIncoming, receiveIncoming } from '../incoming/commands'
import { callBacks } from '../incoming/queries'
import { textOf } from '../mail/blocks'
import { compose } from '../mail/compose'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { openMyRequest, registerCall, saveAnswers, submitRequest } from './commands'
import { myRequest, requestDetail } from './queries'

const SYSTEM: Actor = { kind: 'system', task: 'test' }

let database: FreshDatabase
let addressId = ''
let operator: Actor
beforeAll(async () => {
  database = await freshDatabase()
  ;({ addressHere: addressId } = await smallTown())
  operator = await someone('operator')
})
afterAll(async () => {
  vi.useRealTimers()
  await database.drop()
})
beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))

const what = { kind: 'GROCERIES', details: 'melk en brood' } as const
const when = { timing: 'soon', part: 'morning' } as const
const know = { goodToKnow: 'de bel is stuk', language: 'nl', genderWish: 'any' } as const
const who = (phone: string) => ({ name: 'Maria Peeters', phone, email: '' })
const where = () => ({ addressId, houseNumber: '1', box: '', typed: '' })

/** The same wish, typed by somebody of us: with whoever calls, from a slip of paper, after an SMS. */
const typed = async (channel: 'phone' | 'paper' | 'sms', phone: string) =>
  done(
    await registerCall(operator, {
      channel,
      ...what,
      ...who(phone),
      where: where(),
      when,
      know,
      formKey: v7(),
    }),
  )

/** Each way in as it is promised: page, telephone, paper, and an SMS in one's own words, which is called back. */
const DOORS = {
  web: async (phone: string) => {
    const visitor = visitorWith(hashOf(newSecret()))
    const answers = { 'who-for': { forWhom: 'me' }, what, when, where: where(), who: who(phone), know }
    for (const [step, one] of Object.entries(answers))
      done(await saveAnswers(visitor, { step: step as keyof typeof answers, answers: one }))
    return done(await submitRequest(visitor, { locale: 'nl' }))
  },
  phone: (phone: string) => typed('phone', phone),
  paper: (phone: string) => typed('paper', phone),
  sms: async (phone: string) => {
    const from = `+32${phone.slice(1)}`
    done(
      await receiveIncoming(SYSTEM, {
        kind: 'sms',
        event: v7(),
        from,
        text: 'wie kan mijn boodschappen doen',
      }),
    )
    const [row] = await ownerDb().select().from(table.incoming).where(eq(table.incoming.number, from))
    done(await readIncoming(SYSTEM, { incomingId: row?.id ?? '' }))
    expect(done(await callBacks(operator, {}))).toContainEqual(expect.objectContaining({ number: from }))
    return typed('sms', phone)
  },
}
const NAMES = Object.keys(DOORS) as (keyof typeof DOORS)[]

async function askedAt(door: keyof typeof DOORS, at: number) {
  const phone = `04705566${10 + at}`
  const { id, reference } = await DOORS[door](phone)
  // The number on the page, on the slip and in the ear opens the same page.
  const { secret } = done(await openMyRequest(VISITOR, { reference, phone }))
  return { id, reference, phone, page: visitorWith(hashOf(secret)) }
}
type Asked = Awaited<ReturnType<typeof askedAt>>

/** All that is kept of it, but what tells one row from another. */
async function recordOf({ id }: Asked) {
  const [row] = await ownerDb()
    .select()
    .from(table.helpRequest)
    .innerJoin(table.resident, eq(table.resident.id, table.helpRequest.residentId))
    .where(eq(table.helpRequest.id, id))
  if (!row) throw new Error('nothing was kept')
  const {
    id: _r,
    residentId: _p,
    reference: _n,
    channel,
    idempotencyKey: _k,
    createdAt: _c,
    ...request
  } = row.help_request
  const { id: _i, phone: _t, createdAt: _a, ...resident } = row.resident
  const duties = await ownerDb()
    .select({ kind: table.duty.kind, dueAt: table.duty.dueAt, ownerRole: table.duty.ownerRole })
    .from(table.duty)
    .where(eq(table.duty.helpRequestId, id))
  return { channel, record: { request, resident, duties } }
}

const t = async () => {
  const say = createTranslator({ locale: 'nl', messages: await catalogue('nl') })
  return (key: string, values?: Record<string, string | number>) =>
    say(`request.${key}` as never, values as never)
}

/** The number is of one request alone: here all are called 4729. */
const sameNumber = (text: string, reference: string) =>
  text.replaceAll([...reference].join('-'), '4-7-2-9').replaceAll(reference, '4729')

/** What the resident hears of it on each road: the own page, what the desk reads out, a mail and an SMS. */
async function toldOf({ id, reference, page }: Asked, state: (typeof HELP_REQUEST_STATES)[number]) {
  const mine = done(await myRequest(page, {}))
  const { request, offers, nextOn } = done(await requestDetail(operator, { helpRequestId: id }))
  const quiet = { asked: offers.length, helperFirstName: null, nextOn, lastOn: null }
  const sent = async (prefers: 'mail' | 'sms') => {
    const { resident } = table
    await ownerDb()
      .update(resident)
      .set({ prefers, email: 'maria@test.invalid' })
      .where(eq(resident.id, request.residentId))
    const mail = { template: 'request-status', helpRequestId: id, state } as const
    const made = await asActor(SYSTEM, (tx) => compose(tx, mail))
    if (typeof made === 'string') throw new Error(`${prefers}: ${made}`)
    // Whom we greet by name hangs on who proved the address, not on the way in.
    return sameNumber(made.sms ?? textOf({ ...made.content, greeting: 'Dag' }), reference)
  }
  return {
    page: standingWords(mine, await t(), 'nl'),
    spoken: spokenStanding({ ...request, ...quiet }, await t(), 'nl'),
    mail: await sent('mail'),
    sms: await sent('sms'),
  }
}

it('the same wish becomes the same record by every door, with a number that opens the same page', async () => {
  const asked: Asked[] = []
  for (const [at, door] of NAMES.entries()) asked.push(await askedAt(door, at))
  const kept = await Promise.all(asked.map(recordOf))
  expect(kept.map(({ channel }) => channel)).toEqual(NAMES)
  for (const { record } of kept) expect(record).toEqual(kept[0]?.record)
  expect(kept[0]?.record.request).toMatchObject({
    state: 'triage',
    kind: 'GROCERIES',
    goodToKnow: 'de bel is stuk',
  })
  expect(kept[0]?.record.duties).toHaveLength(1)
  expect(new Set(asked.map(({ reference }) => reference)).size).toBeGreaterThan(1)

  for (const state of HELP_REQUEST_STATES) {
    const dueAt = isFinished(state) ? null : new Date(Date.now() + DAY)
    await ownerDb().update(table.helpRequest).set({ state, dueAt })
    const told = []
    for (const one of asked) told.push(await toldOf(one, state))
    for (const one of told) expect({ state, ...one }).toEqual({ state, ...told[0] })
    // And each road says the two sentences of the page.
    const [first] = told
    const { now, next } = statusWords(await t(), state)
    expect([first?.page.now, first?.page.more]).toEqual([now, expect.arrayContaining([next])])
    for (const sentence of [now, next]) {
      expect(first?.spoken).toContain(sentence)
      expect(first?.mail).toContain(sentence)
      expect(first?.sms).toContain(smsLetters(sentence))
    }
  }
})
