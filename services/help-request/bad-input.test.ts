import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { type Actor, visitorWith } from '@/domain/kernel/actor'
import type { Outcome } from '../gate/outcome'
import { hashOf, newSecret } from '../gate/secret'
import { newCast } from '../testing/cast'
import { INPUTS } from '../testing/inputs'
import { everyOperation } from '../testing/operations'
import { smallTown } from '../testing/town'
import { requestCallBack, saveAnswers, submitRequest } from './commands'

let database: FreshDatabase
let town: Awaited<ReturnType<typeof smallTown>>
beforeAll(async () => {
  database = await freshDatabase()
  town = await smallTown()
  await ownerDb().insert(table.user).values({ name: 'Karim', email: 'karim@demo.invalid', role: 'volunteer' })
})
afterAll(() => database.drop())

const browser = () => visitorWith(hashOf(newSecret()))
const callBack = (changes: object) =>
  requestCallBack(visitorWith(null), {
    name: 'Jan Jans',
    phone: '015 12 34 56',
    secret: newSecret(),
    locale: 'nl',
    ...changes,
  })

/** A day that looks like one and does not exist, within the year that is allowed. */
function nextFebruary31(): string {
  const now = new Date()
  return `${now.getUTCFullYear() + (now.getUTCMonth() > 0 ? 1 : 0)}-02-31`
}

/** Every reason that was given, to look up afterwards: a key without a sentence is no answer. */
function reasonsOf(outcome: Outcome<unknown>): string[] {
  if (outcome.ok || (outcome.kind !== 'invalid' && outcome.kind !== 'refused')) return []
  return outcome.kind === 'invalid' ? outcome.issues.map((one) => one.reason) : [outcome.refusal.reason]
}

describe('a telephone number', () => {
  it.each([
    ['015 12 34 56', '+3215123456'],
    ['+32 15 12.34/56', '+3215123456'],
    ['0032 15 123456', '+3215123456'],
    ['O15 12 34 56', '+3215123456'],
    ['o47o oo oo oo', '+32470000000'],
    ['+31 6 12345678', '+31612345678'],
    ['+212 6 12 34 56 78', '+212612345678'],
    ['00212612345678', '+212612345678'],
    ['\u202a015\u00a012\u200934 56\u202c', '+3215123456'],
    ['\u200e015 12 34 56', '+3215123456'],
    ['0478 12 34 56', '+32478123456'],
    ['04 200 12 34', '+3242001234'],
    ['0800 12 345', '+3280012345'],
    ['0031 20 123 45 67', '+31201234567'],
    ['0033 6 12 34 56 78', '+33612345678'],
    ['+49 30 901820', '+4930901820'],
    ['015\u200b12\u00ad34\u206056', '+3215123456'],
  ])('%s is kept as %s', async (typed, kept) => {
    await ownerDb().delete(table.helpRequest)
    await ownerDb().delete(table.resident)
    expect(await callBack({ phone: typed })).toMatchObject({ ok: true })
    expect((await ownerDb().select().from(table.resident)).map((one) => one.phone)).toEqual([kept])
  })

  it.each([
    ['', 'phone.missing'],
    ['   ', 'phone.missing'],
    ['geen', 'phone.invalid'],
    ['015 41 23 456', 'phone.invalid'],
    ['0478 12 34 567', 'phone.invalid'],
    ['0000000000000000000', 'phone.invalid'],
    ['9'.repeat(10_000), 'phone.invalid'],
    [['015 12 34 56'], 'phone.missing'],
    [{ toString: () => '015 12 34 56' }, 'phone.missing'],
    [32_15_12_34_56, 'phone.missing'],
    [null, 'phone.missing'],
  ])('%j is refused with a reason', async (typed, reason) => {
    expect(await callBack({ phone: typed })).toMatchObject({ kind: 'invalid', issues: [{ reason }] })
  })
})

describe('a name', () => {
  it.each([
    ['李'],
    ['O'],
    ['U'],
    ['Łukasz Żółć'],
    ['Ngô Thị Hồng'],
    ['محمد بن عبد الله'],
    ['יוסף כהן'],
    ["O'Connor – D’Hondt"],
    ['王小明'],
    ['Marie-José 🌻'],
    ["Robert'); drop table resident;--"],
    ['<script>alert(1)</script>'],
  ])('%s is kept as it is', async (name) => {
    await ownerDb().delete(table.helpRequest)
    await ownerDb().delete(table.resident)
    expect(await callBack({ name })).toMatchObject({ ok: true })
    const [row] = await ownerDb().select().from(table.resident)
    expect(row?.name).toBe(name.normalize('NFC'))
  })

  it('loses what cannot be seen and changes how the rest reads', async () => {
    await ownerDb().delete(table.helpRequest)
    await ownerDb().delete(table.resident)
    expect(
      await callBack({ name: '\u0000Jan\u202e s\u200bna\u00adJ\u2060\u2066\u0007\ufeff\ud800' }),
    ).toMatchObject({
      ok: true,
    })
    const [row] = await ownerDb().select().from(table.resident)
    expect(row?.name).toBe('Jan snaJ')
  })

  it.each([
    ['', 'name.missing'],
    ['\u200b\u00ad\u2060', 'name.missing'],
    ['\u200e\u202e\u0000', 'name.missing'],
    ['x'.repeat(10_000), 'name.long'],
    [['Jan', 'Jans'], 'name.missing'],
    [{}, 'name.missing'],
    [undefined, 'name.missing'],
  ])('%j is refused with a reason', async (name, reason) => {
    expect(await callBack({ name })).toMatchObject({ kind: 'invalid', issues: [{ field: 'name', reason }] })
  })
})

describe('the questions', () => {
  const where = { addressId: null, houseNumber: '', box: '', typed: '' }
  const when = { timing: 'soon', part: 'any' }
  const know = { goodToKnow: '', language: 'nl', genderWish: 'any' }

  it.each([
    ['what', { kind: 'NOTHING', details: '' }, 'ask.kind'],
    ['what', { kind: ['WALK'], details: '' }, 'ask.kind'],
    ['what', { kind: 'WALK', details: 'x'.repeat(10_000) }, 'text.long'],
    ['when', { ...when, timing: 'date' }, 'ask.date'],
    ['when', { timing: 'date', part: 'any', date: nextFebruary31() }, 'ask.datePast'],
    ['when', { timing: 'date', part: 'any', date: '2025-01-01' }, 'ask.datePast'],
    ['when', { timing: 'date', part: 'any', date: '9999-12-31' }, 'ask.datePast'],
    ['when', { timing: 'date', part: 'any', date: '31/12/2026' }, 'ask.date'],
    ['when', { timing: 'date', part: 'any', date: '２０２６-12-31' }, 'ask.date'],
    ['when', { ...when, timing: 'weekly' }, 'ask.weekdays'],
    ['when', { timing: 'weekly', part: 'any', weekdays: ['7'] }, null],
    ['where', { ...where, addressId: 'not-an-id' }, null],
    ['where', { ...where, typed: 'x'.repeat(10_000) }, 'text.long'],
    ['who', { name: 'Jan Jans', phone: '015 12 34 56', email: 'geen adres' }, 'email.invalid'],
    ['who', { name: 'Jan Jans', phone: '015 12 34 56', email: 'a@b.be,c@d.be' }, 'email.invalid'],
    ['who', { name: 'Jan Jans', phone: '015 12 34 56', email: '"a@b.be"@c.be' }, 'email.invalid'],
    ['know', { ...know, language: 'tlh' }, null],
  ] as const)('%s %j is refused and nothing is kept', async (step, answers, reason) => {
    await ownerDb().delete(table.requestDraft)
    const outcome = await saveAnswers(browser(), { step, answers: answers as never })
    expect(outcome.ok).toBe(false)
    const [given] = reasonsOf(outcome)
    if (reason) expect(given).toBe(reason)
    expect(await ownerDb().select().from(table.requestDraft)).toEqual([])
  })

  it.each([
    ['{"forWhom":"me","__proto__":{"admin":true}}'],
    ['{"forWhom":"me","constructor":{"prototype":{"admin":true}}}'],
  ])('prototype keys never reach a prototype: %s', async (json) => {
    await saveAnswers(browser(), { step: 'who-for', answers: JSON.parse(json) })
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })

  it('a street that we do not know is kept as it was typed, for the call that follows', async () => {
    await ownerDb().delete(table.helpRequest)
    await ownerDb().delete(table.resident)
    const actor = browser()
    const strange = 'Straat\u0000 zonder naam \u202e🏠 12'
    const answers = {
      'who-for': { forWhom: 'me' },
      what: { kind: 'GROCERIES', details: '\ud83d half een emoji' },
      when: { ...when, date: '\u0000' },
      where: { ...where, typed: strange },
      who: { name: 'Jan Jans', phone: '015 12 34 56', email: '' },
      know,
    } as const
    for (const [step, answer] of Object.entries(answers)) {
      const kept = await saveAnswers(actor, { step: step as keyof typeof answers, answers: answer as never })
      expect(kept, step).toMatchObject({ ok: true })
    }
    expect(await submitRequest(actor, { locale: 'nl' })).toMatchObject({ ok: true })
    const [row] = await ownerDb().select().from(table.helpRequest)
    const [person] = await ownerDb().select().from(table.resident)
    expect([row?.state, person?.street]).toEqual(['clarify', 'Straat zonder naam 🏠 12'])
    expect(town.addressHere).not.toBe(person?.addressId)
  })
})

/** What a hand-made form may send in place of any text. */
const STRANGE: readonly unknown[] = [
  '\u0000',
  'a\u0000b'.padEnd(12, '\u0000'),
  '\ud800'.repeat(9),
  '\u202eabcdefgh',
  '💥'.repeat(20),
  "'; select 1; --",
  '%_\\%00',
  'x'.repeat(10_000),
  ['a', 'b'],
  { $gt: '' },
  JSON.parse('{"__proto__":{"x":1}}'),
  null,
  -1,
  1e308,
  true,
  NOBODY(),
]
function NOBODY() {
  return '01900000-0000-7000-8000-000000000000'
}

function withStrange(input: unknown): unknown[] {
  if (typeof input !== 'object' || input === null) return []
  return Object.keys(input).flatMap((key) => STRANGE.map((strange) => ({ ...input, [key]: strange })))
}

describe('any operation, any field, any strange value', () => {
  const doors = everyOperation().map((operation) => [operation.operation.name, operation] as const)

  it.each(doors)('%s answers, and never breaks', async (name, operation) => {
    const cast = await newCast()
    const actors: Actor[] = Object.values(cast.actors)
    const broken: string[] = []
    for (const input of [...withStrange(INPUTS[name]?.(cast)), [], 'text', { __proto__: null, x: 1 }])
      for (const actor of actors) {
        const outcome = await operation(actor, input).catch((error: Error) => {
          broken.push(
            `${JSON.stringify(input).slice(0, 200)}: ${(error.cause as Error)?.message ?? error.message}`,
          )
          return null
        })
        if (outcome && !outcome.ok && outcome.kind === 'denied') continue
      }
    expect([...new Set(broken)]).toEqual([])
  })
})
