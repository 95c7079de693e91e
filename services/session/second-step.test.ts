import { eq } from 'drizzle-orm'
import { TOTP } from 'otpauth'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { SECOND } from '@/domain/kernel/time'
import { hashOf, newSecret } from '../gate/secret'
import { takeOffSecondStep } from '../people/commands'
import { done, wordOf } from '../testing/scene'
import { neighbour, smallTown, someone } from '../testing/town'
import { sessionCookieName } from './cookies'
import { devicesOf, signedIn } from './current'
import { leaveEverywhere } from './enter'
import { halfway } from './open-session'
import { enterCode, enterRecoveryCode, freshRecoveryCodes, keptSecondStep, secondStep } from './second-step'
import { mine } from './testing/browser'

vi.mock('next/headers', async () => (await import('./testing/browser')).mine)
vi.mock('react', async (original) => (await import('./testing/uncached')).uncached(original))

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await smallTown()
})
afterAll(() => database.drop())
beforeEach(async () => {
  mine.forget()
  await ownerDb().delete(table.rateLimit)
})

/** What the link in the mail leaves in a browser. */
async function byLink(userId: string): Promise<string> {
  const secret = newSecret()
  const expires = new Date(Date.now() + 60 * SECOND)
  await ownerDb()
    .insert(table.session)
    .values({ sessionToken: hashOf(secret), userId, expires })
  mine.jar.set(sessionCookieName(), secret)
  return secret
}

/** The app that reads what the page shows. */
async function appOnPage(): Promise<TOTP> {
  const step = await secondStep()
  if (step?.kind !== 'choose') throw new Error('there is nothing to choose')
  return new TOTP({ secret: step.typed.replaceAll(' ', '') })
}

async function withApp() {
  const who = await someone('coordinator')
  await byLink(who.id)
  const app = await appOnPage()
  expect(await enterCode(app.generate())).toBe('ok')
  const codes = (await freshRecoveryCodes(who.id)) ?? []
  mine.forget()
  return { who, app, codes }
}

const later = (app: TOTP, steps: number) => app.generate({ timestamp: Date.now() + steps * 30 * SECOND })

describe('P11 the second step of staff', () => {
  it('comes between the link and everything else, and its session has a new secret', async () => {
    const who = await someone('coordinator')
    const half = await byLink(who.id)
    expect(await signedIn()).toBeNull()
    expect((await halfway())?.userId).toBe(who.id)
    const app = await appOnPage()
    // Looking twice shows the same app and keeps nothing.
    expect((await appOnPage()).secret.base32).toBe(app.secret.base32)
    expect(await enterCode('000000')).toBe('wrong')
    expect(await enterCode(` ${app.generate().replace(/(...)/, '$1 ')}`)).toBe('ok')
    expect((await signedIn())?.actor.id).toBe(who.id)
    expect(mine.jar.get(sessionCookieName())).not.toBe(half)
    mine.jar.set(sessionCookieName(), half)
    expect(await halfway()).toBeNull()
  })

  it('is nothing for a neighbour', async () => {
    const { id } = await neighbour()
    await byLink(id)
    expect((await signedIn())?.actor.id).toBe(id)
    expect(await secondStep()).toBeNull()
    expect(await enterCode('123456')).toBe('over')
  })

  it('takes a code once, even when two send it at the same time', async () => {
    const { who, app } = await withApp()
    const code = later(app, 1)
    await byLink(who.id)
    const both = await Promise.all([enterCode(code), enterCode(code)])
    expect(both.filter((entered) => entered === 'ok')).toHaveLength(1)
    await byLink(who.id)
    expect(await enterCode(code)).toBe('wrong')
    // The half minute before the last one that was taken is over too.
    expect(await enterCode(app.generate())).toBe('wrong')
  })

  it('lets nobody guess: after eight tries even the right code waits', async () => {
    const { who, app } = await withApp()
    await ownerDb().delete(table.rateLimit)
    await byLink(who.id)
    for (let tries = 0; tries < 8; tries++) expect(await enterCode('000000')).toBe('wrong')
    expect(await enterCode(later(app, 1))).toBe('tooMany')
    expect(await enterRecoveryCode('aaaa-bbbb-cccc')).toBe('tooMany')
  })

  it('has eight codes on paper, each of them good once, however it is written', async () => {
    const { who, codes } = await withApp()
    const [first = '', second = ''] = codes
    expect(new Set(codes).size).toBe(8)
    await byLink(who.id)
    expect(await enterRecoveryCode('')).toBe('wrong')
    expect(await enterRecoveryCode(first.toUpperCase().replaceAll('-', ' '))).toBe('ok')
    await byLink(who.id)
    expect(await enterRecoveryCode(first)).toBe('wrong')
    const both = await Promise.all([enterRecoveryCode(second), enterRecoveryCode(second)])
    expect(both.filter((entered) => entered === 'ok')).toHaveLength(1)
    expect((await keptSecondStep(who.id))?.recoveryLeft).toBe(6)
  })

  it('shows those codes for ten minutes, and keeps no secret in the database', async () => {
    const { who, app, codes } = await withApp()
    expect(await freshRecoveryCodes(who.id, new Date(Date.now() + 601 * SECOND))).toBeNull()
    const kept = JSON.stringify(await ownerDb().select().from(table.secondFactor))
    for (const secret of [app.secret.base32, app.secret.hex, ...codes]) expect(kept).not.toContain(secret)
  })

  it('is taken off by an admin, never by oneself, and every session ends with it', async () => {
    const { who } = await withApp()
    const admin = await someone('admin')
    expect(wordOf(await takeOffSecondStep(who, { userId: who.id }))).toBe('hidden')
    expect(wordOf(await takeOffSecondStep(admin, { userId: admin.id }))).toBe('people.notYourself')
    done(await takeOffSecondStep(admin, { userId: who.id }))
    expect(await keptSecondStep(who.id)).toBeNull()
    expect(await devicesOf(who.id)).toEqual([])
    expect(await ownerDb().select().from(table.message)).toMatchObject([{ template: 'second-step-off' }])
    await byLink(who.id)
    expect((await secondStep())?.kind).toBe('choose')
  })
})

describe('P13 signing out everywhere', () => {
  it('ends the sessions of this person and nobody else’s', async () => {
    const { who } = await withApp()
    const other = await withApp()
    await byLink(who.id)
    expect(await devicesOf(who.id)).toHaveLength(2)
    await leaveEverywhere(who.id)
    const left = await ownerDb().select().from(table.session).where(eq(table.session.userId, who.id))
    expect([left.length, (await devicesOf(other.who.id)).length]).toEqual([0, 1])
  })
})
