import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { MINUTE } from '@/domain/kernel/time'
import { sendMessage } from '../mail/commands'
import { neighbour, smallTown, someone } from '../testing/town'
import { signedIn } from './current'
import { comeBackFromCity } from './door'
import { askForLink, enterByLink, leave } from './enter'
import { halfway } from './open-session'
import { mine } from './testing/browser'
import { letterBox } from './testing/letter-box'

vi.mock('next/headers', async () => (await import('./testing/browser')).mine)
vi.mock('react', async (original) => (await import('./testing/uncached')).uncached(original))

let database: FreshDatabase
let letters: Awaited<ReturnType<typeof letterBox>>['letters']
let closeBox: () => Promise<void>

beforeAll(async () => {
  const box = await letterBox()
  letters = box.letters
  closeBox = box.close
  database = await freshDatabase()
  process.env.SMTP_URL = `smtp://127.0.0.1:${box.port}`
  process.env.MAIL_FROM = 'Zorgzame buur <buur@stad.example>'
  process.env.PUBLIC_URL = 'https://buur.stad.example'
  await smallTown()
})
afterAll(async () => {
  await closeBox()
  await database.drop()
})
beforeEach(async () => {
  mine.forget()
  letters.length = 0
  await ownerDb().delete(table.message)
  await ownerDb().delete(table.rateLimit)
})

async function emailOf(userId: string): Promise<string> {
  const [row] = await ownerDb().select().from(table.user).where(eq(table.user.id, userId))
  return row?.email ?? ''
}

/** What the background job does: sends all that waits. */
async function post(): Promise<void> {
  for (const { id } of await ownerDb().select().from(table.message))
    await sendMessage({ kind: 'system', task: 'test' }, { messageId: id })
}

function linkIn(raw: string): { address: URL; token: string; email: string } {
  const plain = raw
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_all, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
  const [found = ''] = /https?:\/\/\S+\/aanmelden\/bevestigen\?[^\s"<]+/.exec(plain) ?? []
  const address = new URL(found.replaceAll('&amp;', '&'))
  return {
    address,
    token: address.searchParams.get('token') ?? '',
    email: address.searchParams.get('email') ?? '',
  }
}

async function linkFor(email: string) {
  expect(await askForLink(email)).toEqual({ ok: true })
  await post()
  const [letter] = letters
  if (!letter) throw new Error('no mail came')
  return { ...linkIn(letter.raw), letter }
}

describe('P11 no stranger gets in with my e-mail', () => {
  it('signs a volunteer in by the link in the mail, and ends the session on the server', async () => {
    const who = await neighbour()
    const { address, token, email, letter } = await linkFor(await emailOf(who.id))
    expect(letter.to).toEqual([email])
    expect(address.origin).toBe('https://buur.stad.example')
    expect(letter.raw).not.toContain('evil.example')
    expect(await signedIn()).toBeNull()
    expect(await enterByLink(token, email)).toBe(true)
    expect((await signedIn())?.actor).toMatchObject({ role: 'volunteer', volunteerId: who.volunteerId })
    const stolen = new Map(mine.jar)
    await leave()
    // The browser forgets it too, although its name is kept to https.
    expect(mine.jar.size).toBe(0)
    for (const [name, value] of stolen) mine.jar.set(name, value)
    expect(await signedIn()).toBeNull()
  })

  it('keeps the token hashed, and for ten minutes', async () => {
    const who = await neighbour()
    const { token, email } = await linkFor(await emailOf(who.id))
    const [row] = await ownerDb()
      .select()
      .from(table.verificationToken)
      .where(eq(table.verificationToken.identifier, email))
    expect(row?.token).not.toBe(token)
    expect((row?.expires.getTime() ?? 0) - Date.now()).toBeLessThanOrEqual(600_000)
    await ownerDb()
      .update(table.verificationToken)
      .set({ expires: new Date(Date.now() - 1000) })
      .where(eq(table.verificationToken.identifier, email))
    expect(await enterByLink(token, email)).toBe(false)
    expect(await signedIn()).toBeNull()
  })

  it('takes a link once, also when two press at the same moment', async () => {
    const who = await neighbour()
    const { token, email } = await linkFor(await emailOf(who.id))
    const four = await Promise.all([1, 2, 3, 4].map(() => enterByLink(token, email)))
    expect(four.filter(Boolean)).toHaveLength(1)
    expect(await enterByLink(token, email)).toBe(false)
  })

  it('gives the session of one address to no other', async () => {
    const [one, two] = [await neighbour(), await neighbour()]
    const { token } = await linkFor(await emailOf(one.id))
    expect(await enterByLink(token, await emailOf(two.id))).toBe(false)
    expect(await enterByLink('guess', await emailOf(two.id))).toBe(false)
    expect(await enterByLink('', '')).toBe(false)
    expect(await signedIn()).toBeNull()
  })

  it('cannot be used up through the address of next-auth itself', async () => {
    const who = await neighbour()
    const { token, email } = await linkFor(await emailOf(who.id))
    const query = new URLSearchParams({ token, email, callbackUrl: 'https://evil.example' })
    for (const path of [
      `callback/mail?${query}`,
      'signin',
      'session',
      'csrf',
      'providers',
      'signout',
      'error',
    ])
      for (const method of ['GET', 'HEAD']) {
        const request = new Request(`https://evil.example/api/auth/${path}`, { method })
        expect((await comeBackFromCity(request)).status).toBe(404)
      }
    expect(await enterByLink(token, email)).toBe(true)
  })

  it.each([
    '"e@attacker.example"@victim.example',
    'e@attacker.example,victim@stad.example',
    'victim@stad.example, e@attacker.example',
    'victim@stad.example e@attacker.example',
    'victim@stad.example\r\nBcc: e@attacker.example',
    'victim@stad.example%0d%0aBcc:e@attacker.example',
    'Victim <e@attacker.example>',
    'e@attacker.example@stad.example',
    '(comment)victim@stad.example',
    'víctim@stad.example',
    'vіctim@stad.example',
    'victim@stаd.example',
    '',
    '@stad.example',
    'victim@',
    `${'a'.repeat(260)}@stad.example`,
  ])('refuses %j as an address', async (typed) => {
    expect((await askForLink(typed)).ok).toBe(false)
    await post()
    expect(letters).toEqual([])
  })

  it('knows an address in capitals, wide letters and with spaces around it, and writes to the one it knows', async () => {
    const who = await neighbour()
    const known = await emailOf(who.id)
    const wide = known.replace('v', 'ｖ').toUpperCase()
    const { letter, email } = await linkFor(` ${wide} `)
    expect(letter.to).toEqual([known])
    expect(email).toBe(known)
  })
})

describe('P12 nobody finds out who is in here', () => {
  it('gives an unknown address the same answer, no mail, no account and no cookie', async () => {
    const who = await neighbour()
    const users = await ownerDb().$count(table.user)
    const unknown = await askForLink('nobody@stad.example')
    const cookiesForUnknown = [...mine.touched]
    expect(await askForLink(await emailOf(who.id))).toEqual(unknown)
    expect(mine.touched).toEqual(cookiesForUnknown)
    await post()
    expect(letters.map(({ to }) => to)).toEqual([[await emailOf(who.id)]])
    expect(await ownerDb().$count(table.user)).toBe(users)
  })

  it('stops writing to an address that is asked for too often, without saying so', async () => {
    const email = await emailOf((await neighbour()).id)
    for (let time = 0; time < 8; time++) expect(await askForLink(email)).toEqual({ ok: true })
    await post()
    expect(letters).toHaveLength(5)
  })
})

describe('P13 when somebody is stopped it is over at once', () => {
  it('closes an open session and a link on its way', async () => {
    const who = await someone('referrer')
    const first = await linkFor(await emailOf(who.id))
    expect(await enterByLink(first.token, first.email)).toBe(true)
    letters.length = 0
    await ownerDb().delete(table.message)
    const second = await linkFor(first.email)
    expect((await halfway())?.userId).toBe(who.id)
    await ownerDb().update(table.user).set({ deactivatedAt: new Date() }).where(eq(table.user.id, who.id))
    expect(await halfway()).toBeNull()
    expect(await enterByLink(second.token, second.email)).toBe(false)
    letters.length = 0
    expect(await askForLink(first.email)).toEqual({ ok: true })
    await post()
    expect(letters).toEqual([])
  })

  it('ends a staff session after half an hour without a click, and after twelve hours', async () => {
    const who = await someone('coordinator')
    const { token, email } = await linkFor(await emailOf(who.id))
    expect(await enterByLink(token, email)).toBe(true)
    const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE)
    const set = (values: Partial<typeof table.session.$inferInsert>) =>
      ownerDb().update(table.session).set(values).where(eq(table.session.userId, who.id))
    await set({ secondStepAt: new Date() })
    await set({ lastSeenAt: ago(29) })
    expect(await signedIn()).not.toBeNull()
    await set({ lastSeenAt: ago(31) })
    expect(await signedIn()).toBeNull()
    await set({ lastSeenAt: ago(1), startedAt: ago(12 * 60 + 1) })
    expect(await signedIn()).toBeNull()
  })
})
