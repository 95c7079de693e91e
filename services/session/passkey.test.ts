import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { MINUTE } from '@/domain/kernel/time'
import { takeOffSecondStep } from '../people/commands'
import { done } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { ourSite } from './challenge'
import { sessionCookieName } from './cookies'
import { signedIn } from './current'
import { halfway } from './open-session'
import { keysOf } from './passkey'
import { addKey, removeKey, toAddKey } from './passkey-add'
import { enterKey, toUseKey } from './passkey-use'
import { enterCode, secondStep } from './second-step'
import { type Lie, softKey } from './testing/authenticator'
import { mine } from './testing/browser'
import { byLink, chooseCode } from './testing/staff-with-code'

vi.mock('next/headers', async () => (await import('./testing/browser')).mine)
vi.mock('react', async (original) => (await import('./testing/uncached')).uncached(original))

const staffWithCode = async () => chooseCode(await someone('coordinator', ['HERE']))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(async () => {
  mine.forget()
  await ownerDb().delete(table.rateLimit)
  await ownerDb().delete(table.message)
})

const toMake = async () => (await toAddKey())?.challenge ?? ''
const toSign = async () => (await toUseKey())?.challenge ?? ''

/** A colleague with a code and a key, who comes back by the link in their mail. */
async function withKey(kind: { synced?: boolean } = {}) {
  const staff = await staffWithCode()
  const key = softKey(ourSite(), kind)
  expect(await addKey(' laptop van het werk ', key.make(await toMake()))).toBe('ok')
  await byLink(staff.who.id)
  return { ...staff, key }
}

describe('P11 a key of the device as second step', () => {
  it('is made by who has a code, named, and opens the rest of the way under a new secret', async () => {
    const { who, key } = await withKey()
    expect(await ownerDb().select().from(table.message)).toMatchObject([{ template: 'passkey-added' }])
    const half = mine.jar.get(sessionCookieName())
    expect([await signedIn(), (await halfway())?.userId]).toEqual([null, who.id])
    expect(await secondStep()).toEqual({ kind: 'type', key: true, again: false })
    const options = await toUseKey()
    expect(options).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [{ id: key.id, transports: ['internal'] }],
    })
    expect(await enterKey(key.sign(options?.challenge ?? ''))).toBe('ok')
    expect((await signedIn())?.actor.id).toBe(who.id)
    expect(mine.jar.get(sessionCookieName())).not.toBe(half)
    const [kept] = await keysOf(who.id)
    expect(kept).toMatchObject({ name: 'laptop van het werk', counter: 1, synced: false, backedUp: false })
    expect(kept?.usedAt).not.toBeNull()
  })

  it('takes what was signed once, soon, and only for the session that asked', async () => {
    const { who, key } = await withKey()
    const challenge = await toSign()
    const signed = key.sign(challenge)
    expect(await enterKey(signed)).toBe('ok')
    await byLink(who.id)
    expect(await enterKey(signed)).toBe('wrong')
    // Asked in another browser, signed here.
    const elsewhere = await toSign()
    await byLink(who.id)
    await toSign()
    expect(await enterKey(key.sign(elsewhere))).toBe('wrong')
    // Asked twice: the first one is over.
    const first = await toSign()
    await toSign()
    expect(await enterKey(key.sign(first))).toBe('wrong')
    const late = key.sign(await toSign())
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3 * MINUTE })
    const outcome = await enterKey(late)
    vi.useRealTimers()
    expect(outcome).toBe('wrong')
    expect(await enterKey(key.sign(await toSign()))).toBe('ok')
  })

  it('of two that send the same answer at once one gets in', async () => {
    const { key } = await withKey()
    const signed = key.sign(await toSign())
    const both = await Promise.all([enterKey(signed), enterKey(signed)])
    expect(both.filter((entered) => entered === 'ok')).toHaveLength(1)
  })

  it.each<[string, Lie]>([
    ['another site asked for', { origin: 'https://evil.example' }],
    ['another site holds', { rpID: 'evil.example' }],
    ['nobody proved to be its owner for', { unverified: true }],
    ['became one that is copied', { synced: true }],
    ['a page within a page asked for', { crossOrigin: true, origin: 'https://evil.example' }],
  ])('refuses what %s', async (_what, lie) => {
    const { who, key } = await withKey()
    expect(await enterKey(key.sign(await toSign(), lie))).toBe('wrong')
    expect(await signedIn()).toBeNull()
    expect((await keysOf(who.id))[0]).toMatchObject({ counter: 0, usedAt: null })
  })

  it('looks at the configured address, whatever Host a browser sends', async () => {
    const { key } = await withKey()
    expect((await mine.headers()).get('x-forwarded-host')).toBe('evil.example')
    const there = { rpID: 'evil.example', origin: 'https://evil.example' }
    expect((await toUseKey())?.rpId).toBe('localhost')
    expect(await enterKey(key.sign(await toSign(), there))).toBe('wrong')
  })

  it('notices a copy by its count, and takes a key that does not count', async () => {
    const { who, key } = await withKey()
    expect(await enterKey(key.sign(await toSign(), { counter: 7 }))).toBe('ok')
    for (const counter of [7, 6, 0]) {
      await byLink(who.id)
      expect(await enterKey(key.sign(await toSign(), { counter }))).toBe('wrong')
    }
    const other = await withKey({ synced: true })
    for (let time = 0; time < 2; time++) {
      await byLink(other.who.id)
      expect(await enterKey(other.key.sign(await toSign(), { counter: 0 }))).toBe('ok')
    }
    expect((await keysOf(other.who.id))[0]).toMatchObject({ counter: 0, synced: true, backedUp: true })
  })

  it('is nobody else’s: not to sign in with, not to add twice, not to take off', async () => {
    const { key } = await withKey()
    const other = await staffWithCode()
    await byLink(other.who.id)
    expect(await toUseKey()).toBeNull()
    expect(await enterKey(key.sign('x'))).toBe('wrong')
    expect(await enterCode(other.code(1))).toBe('ok')
    expect(await addKey('van een ander', key.make(await toMake()))).toBe('wrong')
    expect(await removeKey(key.id)).toBe('wrong')
    expect(await ownerDb().$count(table.passkey, eq(table.passkey.id, key.id))).toBe(1)
  })

  it('counts with the codes: after eight wrong ones a right one waits', async () => {
    const { key, code } = await withKey()
    await ownerDb().delete(table.rateLimit)
    for (let tries = 0; tries < 4; tries++) expect(await enterKey('{}')).toBe('wrong')
    for (let tries = 0; tries < 4; tries++) expect(await enterCode('000000')).toBe('wrong')
    expect(await enterKey(key.sign(await toSign()))).toBe('tooMany')
    expect(await enterCode(code(1))).toBe('tooMany')
  })

  it.each(['', 'x', '[]', '{"id":1}', '{"id":"a","response":{}}', 'x'.repeat(20_000)])(
    'answers no browser that sends %.20s',
    async (typed) => {
      await withKey()
      await toSign()
      expect(await enterKey(typed)).toBe('wrong')
    },
  )
})

describe('P11 keys of one’s own', () => {
  it('are made with a name, ten at most, and by nobody without a code', async () => {
    const { who } = await staffWithCode()
    const key = softKey(ourSite())
    expect(await addKey('  ', key.make(await toMake()))).toBe('name')
    expect(await addKey('stil', key.make(await toMake(), { unverified: true }))).toBe('wrong')
    for (let made = 0; made < 10; made++)
      expect(await addKey(`${made}`, softKey(ourSite()).make(await toMake()))).toBe('ok')
    expect(await addKey('elf', softKey(ourSite()).make(await toMake()))).toBe('full')
    expect(await keysOf(who.id)).toHaveLength(10)
    mine.forget()
    const { id } = await neighbour()
    await byLink(id)
    expect([await toAddKey(), await addKey('x', key.make('x'))]).toEqual([null, 'wrong'])
  })

  it('are not made on a screen that was left open: first the second step again', async () => {
    const { who, code } = await staffWithCode()
    const key = softKey(ourSite())
    const signed = key.make(await toMake())
    await ownerDb()
      .update(table.session)
      .set({ secondStepAt: new Date(Date.now() - 15 * MINUTE) })
      .where(eq(table.session.userId, who.id))
    expect(await toAddKey()).toBeNull()
    expect(await addKey('laptop', signed)).toBe('asleep')
    expect(await secondStep()).toEqual({ kind: 'type', key: false, again: true })
    expect(await enterCode(code(1))).toBe('ok')
    expect(await addKey('laptop', key.make(await toMake()))).toBe('ok')
  })

  it('are taken off one by one; an admin takes off all of them with the code, and every session ends', async () => {
    const { who, key, code } = await withKey()
    expect(await enterCode(code(1))).toBe('ok')
    expect(await addKey('tweede', softKey(ourSite()).make(await toMake()))).toBe('ok')
    expect(await removeKey(key.id)).toBe('ok')
    expect((await keysOf(who.id)).map(({ name }) => name)).toEqual(['tweede'])
    done(await takeOffSecondStep(await someone('admin'), { userId: who.id }))
    expect([await keysOf(who.id), await signedIn()]).toEqual([[], null])
  })
})
