import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import type { Actor } from '@/domain/kernel/actor'
import { HOUR, MINUTE } from '@/domain/kernel/time'
import { registerCall } from '../help-request/commands'
import { receiveIncoming } from '../incoming/commands'
import { sendMessage } from '../mail/commands'
import { done, wordOf } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { changeNumber, correctResident, proveNumber, sendPhoneCode } from './commands'

const SYSTEM: Actor = { kind: 'system', task: 'test' }
let database: FreshDatabase
let addressHere: string
let desk: Actor
beforeAll(async () => {
  database = await freshDatabase()
  ;({ addressHere } = await smallTown())
  desk = await someone('operator')
})
beforeEach(() => ownerDb().delete(table.rateLimit))
afterAll(() => database.drop())

const MOBILE = '+32470112233'
const confirmed = { confirmedBy: 'self', how: 'phone' } as const
const call = async (phone: string) => {
  const where = { addressId: addressHere, houseNumber: '1', box: '', typed: '', quarter: '', point: '' }
  const know = { goodToKnow: '', language: 'nl', genderWish: 'any' } as const
  const said = { channel: 'phone', name: 'An Maes', phone, kind: 'WALK', where, know, formKey: v7() } as const
  const { id } = done(await registerCall(desk, said))
  const { helpRequest } = table
  const [row] = await ownerDb().select().from(helpRequest).where(eq(helpRequest.id, id))
  return row?.residentId ?? ''
}
const proofOf = async (id: string) => {
  const { phone, phoneProvenHow: how, phoneProvenAt: at } = table.resident
  const [row] = await ownerDb()
    .select({ phone, how, at })
    .from(table.resident)
    .where(eq(table.resident.id, id))
  return row?.at ? row.how : null
}
const calls = (from: string, kind: 'call' | 'missed_call' | 'sms') =>
  receiveIncoming(SYSTEM, { kind, event: v7(), from }).then(done)
/** What the last SMS says. */
async function codeSent(): Promise<string> {
  const rows = await ownerDb().select().from(table.message).where(eq(table.message.template, 'phone-code'))
  const last = rows.toSorted((a, b) => a.id.localeCompare(b.id)).at(-1)
  done(await sendMessage(SYSTEM, { messageId: last?.id ?? '' }))
  const [sent] = await ownerDb()
    .select()
    .from(table.message)
    .where(eq(table.message.id, last?.id ?? ''))
  expect(sent).toMatchObject({ channel: 'sms', recipient: MOBILE })
  return /\d{6}/.exec(sent?.text ?? '')?.[0] ?? ''
}

describe('a number is proven', () => {
  it('by the call that the telephone system told of, and by no other', async () => {
    const [told, silent, written] = ['+32470000001', '+32470000002', '+32470000003']
    await calls(told, 'call')
    await calls(written, 'sms')
    expect(await proofOf(await call(told))).toBe('call')
    expect(await proofOf(await call(silent))).toBeNull()
    expect(await proofOf(await call(written))).toBeNull()
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * HOUR })
    expect(await proofOf(await call(told))).toBeNull()
    vi.useRealTimers()
  })

  it('by whoever spoke on it, for this number alone: with another the mark is gone, whatever way it changed', async () => {
    const id = await call('+32470000004')
    done(await proveNumber(desk, { residentId: id, how: 'call' }))
    expect(await proofOf(id)).toBe('call')
    done(await correctResident(desk, { residentId: id, ...confirmed, phone: '+32470000005' }))
    expect(await proofOf(id)).toBeNull()
    done(await proveNumber(desk, { residentId: id, how: 'call' }))
    await ownerDb().update(table.resident).set({ phone: '+32470000006' }).where(eq(table.resident.id, id))
    expect(await proofOf(id)).toBeNull()
  })

  it('and takes the mark along when another number is called first', async () => {
    const id = await call('+32470000007')
    done(await proveNumber(desk, { residentId: id, how: 'call' }))
    done(await changeNumber(desk, { act: 'add', residentId: id, ...confirmed, number: '+3215000001' }))
    const [other] = await ownerDb()
      .select()
      .from(table.residentNumber)
      .where(eq(table.residentNumber.residentId, id))
    const numberId = other?.id ?? ''
    done(await changeNumber(desk, { act: 'first', residentId: id, ...confirmed, numberId }))
    expect(await proofOf(id)).toBeNull()
    const [kept] = await ownerDb()
      .select()
      .from(table.residentNumber)
      .where(eq(table.residentNumber.residentId, id))
    expect(kept).toMatchObject({ phone: '+32470000007', phoneProvenHow: 'call' })
  })
})

describe('a code', () => {
  it('goes by SMS to that number, is read back, and is good for a quarter of an hour', async () => {
    const id = await call(MOBILE)
    vi.useFakeTimers({ toFake: ['Date'], now: Math.ceil(Date.now() / (15 * MINUTE)) * 15 * MINUTE })
    done(await sendPhoneCode(desk, { residentId: id }))
    const code = await codeSent()
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
    expect(wordOf(await proveNumber(desk, { residentId: id, how: 'code', code: wrong }))).toBe('person.code')
    expect(wordOf(await proveNumber(desk, { residentId: id, how: 'code' }))).toBe('person.code')
    expect(await proofOf(id)).toBeNull()
    const spelled = `${code.slice(0, 3)} ${code.slice(3)}`
    done(await proveNumber(desk, { residentId: id, how: 'code', code: spelled }))
    expect(await proofOf(id)).toBe('code')
    vi.setSystemTime(Date.now() + 31 * MINUTE)
    expect(wordOf(await proveNumber(desk, { residentId: id, how: 'code', code }))).toBe('person.code')
    vi.useRealTimers()
  })

  it('of somebody else opens nothing, and guessing ends', async () => {
    const [one, other] = [await call(MOBILE), await call(MOBILE)]
    done(await sendPhoneCode(desk, { residentId: one }))
    const code = await codeSent()
    expect(wordOf(await proveNumber(desk, { residentId: other, how: 'code', code }))).toBe('person.code')
    for (let guess = 0; guess < 4; guess++)
      await proveNumber(desk, { residentId: other, how: 'code', code: `00000${guess}` })
    expect(wordOf(await proveNumber(desk, { residentId: other, how: 'code', code }))).toBe('person.codeOften')
  })

  it('goes to no house, not by the dozen, and not for who works elsewhere', async () => {
    const house = await call('+3215000002')
    expect(wordOf(await sendPhoneCode(desk, { residentId: house }))).toBe('person.noCode')
    const id = await call(MOBILE)
    for (let time = 0; time < 3; time++) done(await sendPhoneCode(desk, { residentId: id }))
    expect(wordOf(await sendPhoneCode(desk, { residentId: id }))).toBe('person.codeOften')
    const there = await someone('coordinator', ['THERE'])
    expect(wordOf(await proveNumber(there, { residentId: id, how: 'call' }))).toBe('hidden')
    expect(wordOf(await sendPhoneCode(there, { residentId: id }))).toBe('hidden')
  })
})
