import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import Provider from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ownerDb } from '@/db/client'
import * as table from '@/db/schema'
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database'
import { sendMessage } from '../mail/commands'
import { done } from '../testing/scene'
import { smallTown, someone } from '../testing/town'
import { signedIn } from './current'
import { comeBackFromCity } from './door'
import { askForLink, beginAtCity } from './enter'
import { mine } from './testing/browser'

vi.mock('next/headers', async () => (await import('./testing/browser')).mine)
vi.mock('react', async (original) => (await import('./testing/uncached')).uncached(original))

const PUBLIC_URL = 'http://buur.stad.example'
let database: FreshDatabase
let server: Server
/** Who the city's provider says that is signing in. */
let claims: { sub: string; email: string; email_verified?: boolean } = { sub: 'nobody', email: '' }

beforeAll(async () => {
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'buur',
        client_secret: 'only-for-tests',
        redirect_uris: [`${PUBLIC_URL}/api/auth/callback/city`],
      },
    ],
    claims: { openid: ['sub', 'email', 'email_verified'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, id) => ({ accountId: id, claims: async () => claims }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ accountId: claims.sub, clientId: 'buur' })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    pkce: { required: () => true },
    cookies: { keys: ['only-for-tests'] },
  })
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: claims.sub } })
    else void answer(request, response)
  })
  database = await freshDatabase()
  Object.assign(process.env, {
    PUBLIC_URL,
    OIDC_ISSUER: issuer,
    OIDC_CLIENT_ID: 'buur',
    OIDC_CLIENT_SECRET: 'only-for-tests',
  })
  await smallTown()
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await database.drop()
})
beforeEach(() => mine.forget())

/** Walks from the provider's first page to the address that leads back to us. */
async function walkThroughProvider(start: string): Promise<string> {
  const cookies = new Map<string, string>()
  let address = start
  for (let step = 0; step < 10; step++) {
    const response = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') },
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const next = response.headers.get('location')
    if (!next) throw new Error(`the provider stopped: ${response.status} ${await response.text()}`)
    address = new URL(next, address).toString()
    if (address.startsWith(PUBLIC_URL)) return address
  }
  throw new Error('the provider never came back')
}

/** The browser follows the way back, whatever host the request claims to be for. */
async function comeBack(address: string, cookie = mine.cookieLine()): Promise<Response> {
  const { pathname, search } = new URL(address)
  const request = new Request(`https://evil.example${pathname}${search}`, {
    headers: { cookie, host: 'evil.example', 'x-forwarded-host': 'evil.example' },
  })
  const response = await comeBackFromCity(request)
  for (const line of response.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0|expires=thu, 01 jan 1970/i.test(line) || value === '') mine.jar.delete(name)
    else mine.jar.set(name, decodeURIComponent(value))
  }
  return response
}

async function signInAs(who: typeof claims): Promise<Response> {
  claims = who
  const start = await beginAtCity()
  return comeBack(await walkThroughProvider(start ?? ''))
}

const emailOf = async (id: string) =>
  (await ownerDb().select().from(table.user).where(eq(table.user.id, id)))[0]?.email ?? ''

describe('the city’s own sign-in', () => {
  it('lets a coordinator in, twice, and goes on inside our own address', async () => {
    const who = await someone('coordinator', ['HERE'])
    const email = await emailOf(who.id)
    const response = await signInAs({ sub: 'c-1', email: email.toUpperCase(), email_verified: true })
    expect(response.headers.get('location')).toBe(`${PUBLIC_URL}/aanmelden`)
    expect((await signedIn())?.actor).toMatchObject({ id: who.id, neighbourhoods: ['HERE'] })
    mine.forget()
    await signInAs({ sub: 'c-1', email, email_verified: true })
    expect((await signedIn())?.actor.id).toBe(who.id)
  })

  it('asks the provider to come back to the configured address only', async () => {
    const start = new URL((await beginAtCity()) ?? '')
    expect(start.searchParams.get('redirect_uri')).toBe(`${PUBLIC_URL}/api/auth/callback/city`)
    expect(start.searchParams.get('code_challenge_method')).toBe('S256')
    expect(start.searchParams.get('state')).toBeTruthy()
    expect(start.searchParams.get('nonce')).toBeTruthy()
  })

  it('makes no account for somebody who was not invited', async () => {
    const users = await ownerDb().$count(table.user)
    const response = await signInAs({ sub: 'x-1', email: 'stranger@stad.example', email_verified: true })
    expect(response.headers.get('location')).toContain('/aanmelden?error=')
    expect(await signedIn()).toBeNull()
    expect(await ownerDb().$count(table.user)).toBe(users)
  })

  it('is for staff, with an address that the city has checked, who were not stopped', async () => {
    const volunteer = await someone('volunteer')
    const operator = await someone('operator')
    const stopped = await someone('operator')
    await ownerDb().update(table.user).set({ deactivatedAt: new Date() }).where(eq(table.user.id, stopped.id))
    for (const who of [
      { sub: 'v-1', email: await emailOf(volunteer.id), email_verified: true },
      { sub: 'o-1', email: await emailOf(operator.id), email_verified: false },
      { sub: 's-1', email: await emailOf(stopped.id), email_verified: true },
    ]) {
      await signInAs(who)
      expect(await signedIn(), who.sub).toBeNull()
      mine.forget()
    }
  })

  it('closes at once for somebody who is stopped later', async () => {
    const who = await someone('admin')
    await signInAs({ sub: 'a-1', email: await emailOf(who.id), email_verified: true })
    expect((await signedIn())?.role).toBe('admin')
    await ownerDb().update(table.user).set({ deactivatedAt: new Date() }).where(eq(table.user.id, who.id))
    expect(await signedIn()).toBeNull()
    await signInAs({ sub: 'a-1', email: await emailOf(who.id), email_verified: true })
    expect(await signedIn()).toBeNull()
  })

  it('never ties an identity to whoever is signed in here already', async () => {
    const [one, two] = [await someone('operator'), await someone('coordinator')]
    await signInAs({ sub: 'one', email: await emailOf(one.id), email_verified: true })
    const session = new Map(mine.jar)
    claims = { sub: 'two', email: await emailOf(two.id), email_verified: true }
    const back = await walkThroughProvider((await beginAtCity()) ?? '')
    for (const [name, value] of session) if (!mine.jar.has(name)) mine.jar.set(name, value)
    await comeBack(back)
    const accounts = await ownerDb()
      .select()
      .from(table.account)
      .where(eq(table.account.providerAccountId, 'two'))
    expect(accounts.map(({ userId }) => userId)).toEqual([two.id])
  })

  it('refuses a way back that this browser did not begin, and one used twice', async () => {
    const who = await someone('operator')
    claims = { sub: 'w-1', email: await emailOf(who.id), email_verified: true }
    const back = await walkThroughProvider((await beginAtCity()) ?? '')
    const begun = mine.cookieLine()
    mine.forget()
    await comeBack(back, '')
    expect(await signedIn()).toBeNull()
    await comeBack(back, begun)
    expect((await signedIn())?.actor.id).toBe(who.id)
    mine.forget()
    await comeBack(back, begun)
    expect(await signedIn()).toBeNull()
  })

  it('sends staff no mail link: their second factor is at the city', async () => {
    const [staff, volunteer] = [await someone('coordinator'), await someone('volunteer')]
    for (const { id } of [staff, volunteer]) await askForLink(await emailOf(id))
    const sent: boolean[] = []
    for (const { id: messageId } of await ownerDb().select().from(table.message))
      sent.push(done(await sendMessage({ kind: 'system', task: 'test' }, { messageId })).sent)
    expect(sent.sort()).toEqual([false, true])
  })
})
