import { eq } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { NextRequest } from 'next/server'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { env } from '@/env'
import { email as emailField } from '../gate/fields'
import { withinLimit } from '../gate/rate'
import { newSecret } from '../gate/secret'
import { handlers, signIn } from './auth'
import { cookieOptions, sessionCookieName } from './cookies'

/**
 * Sends a sign-in link when the address is known. The answer is the same for everybody, so nobody can find out who
 * is in here; only an address that cannot be one is told so.
 */
export async function askForLink(typed: string): Promise<{ ok: true } | { ok: false; reason: string }> {
  const parsed = emailField.safeParse(typed)
  if (!parsed.success) return { ok: false, reason: parsed.error.issues[0]?.message ?? 'email.invalid' }
  const now = new Date()
  const allowed =
    (await withinLimit(`link:${parsed.data}`, 5, 60, now)) && (await withinLimit('link', 600, 60, now))
  if (!allowed) return { ok: true }
  try {
    await signIn('mail', { email: parsed.data, redirect: false })
  } catch (error) {
    // next-auth throws when the address is not invited; that must look the same from outside.
    if (!(error instanceof Error && error.name === 'AccessDenied')) throw error
  }
  return { ok: true }
}

/**
 * Consumes the token of a mail link. Called by a POST only: programs that open every link in a mail use nothing up.
 * next-auth compares the hash, makes the session and removes the token; we hand its cookies to the browser.
 */
export async function enterByLink(token: string, address: string): Promise<boolean> {
  const url = new URL('/api/auth/callback/mail', env().publicUrl)
  url.search = new URLSearchParams({ token, email: address, callbackUrl: env().publicUrl }).toString()
  const response = await handlers.GET(new NextRequest(url))
  const store = await cookies()
  const wanted = sessionCookieName()
  for (const line of response.headers.getSetCookie()) {
    const [pair = ''] = line.split(';')
    const name = pair.slice(0, pair.indexOf('='))
    if (name !== wanted) continue
    store.set(wanted, decodeURIComponent(pair.slice(name.length + 1)), cookieOptions(30 * 86_400))
    return true
  }
  return false
}

/** A session for one of the invented people. The gate refuses it outside the demo; see services/demo. */
export async function enterAs(userId: string): Promise<void> {
  const sessionToken = newSecret()
  const expires = new Date(Date.now() + 30 * 86_400_000)
  await sessionDb().insert(table.session).values({ sessionToken, userId, expires })
  ;(await cookies()).set(sessionCookieName(), sessionToken, cookieOptions(30 * 86_400))
}

/** Ends the session on the server too, not only in this browser. */
export async function leave(): Promise<void> {
  const store = await cookies()
  const token = store.get(sessionCookieName())?.value
  if (token) await sessionDb().delete(table.session).where(eq(table.session.sessionToken, token))
  store.delete(sessionCookieName())
}
