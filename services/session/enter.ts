import { eq } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, SECOND } from '@/domain/kernel/time'
import { env } from '@/env'
import { signInEmail as emailField } from '../gate/fields'
import { hashOf, newSecret } from '../gate/secret'
import { cookieOptions, dropCookie, sessionCookieName } from './cookies'
import { mayStillSend } from './crowd'
import { begin, consumeLink } from './door'

const A_MONTH = (30 * DAY) / SECOND
/** Longer than a mail takes to be queued, so that the time of the answer tells nothing either. */
const ANSWER_MS = 250

/**
 * Sends a sign-in link when the address is known. The answer is the same for everybody and takes as long, so nobody
 * can find out who is in here; only an address that cannot be one is told so.
 */
export async function askForLink(typed: string): Promise<{ ok: true } | { ok: false; reason: string }> {
  const parsed = emailField.safeParse(typed)
  if (!parsed.success) return { ok: false, reason: parsed.error.issues[0]?.message ?? 'email.invalid' }
  const pause = new Promise((resolve) => setTimeout(resolve, ANSWER_MS))
  const now = new Date()
  if (await mayStillSend('link', parsed.data, now)) await begin('mail', { email: parsed.data })
  await pause
  return { ok: true }
}

/** True when this installation has the city's own sign-in. */
export function hasCitySignIn(): boolean {
  return env().oidc !== undefined
}

/** The address of the city's own sign-in page; null when it cannot be reached. */
export async function beginAtCity(): Promise<string | null> {
  await leave()
  const { location, cookies: given } = await begin('city')
  if (!location || location.origin === env().publicUrl) return null
  const store = await cookies()
  for (const { name, value } of given) store.set(name, value, cookieOptions(900))
  return location.toString()
}

/**
 * Consumes the token of a mail link. Called by a POST only: programs that open every link in a mail use nothing up.
 * next-auth compares the hash, makes the session and removes the token; we hand its cookie to the browser.
 */
export async function enterByLink(token: string, address: string, who = ''): Promise<boolean> {
  const { cookies: given } = await consumeLink(token, address, who)
  const session = given.find(({ name, value }) => name === sessionCookieName() && value !== '')
  if (!session) return false
  await leave()
  ;(await cookies()).set(session.name, session.value, cookieOptions(A_MONTH))
  return true
}

/** A session for one of the invented people. The gate refuses it outside the demo; see services/demo. */
export async function enterAs(userId: string): Promise<void> {
  await leave()
  const sessionToken = newSecret()
  const expires = new Date(Date.now() + A_MONTH * 1000)
  await sessionDb()
    .insert(table.session)
    .values({ sessionToken: hashOf(sessionToken), userId, expires, secondStepAt: new Date() })
  ;(await cookies()).set(sessionCookieName(), sessionToken, cookieOptions(A_MONTH))
}

/** Ends the session on the server too, not only in this browser. */
export async function leave(): Promise<void> {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!token) return
  await sessionDb()
    .delete(table.session)
    .where(eq(table.session.sessionToken, hashOf(token)))
  await dropCookie(sessionCookieName())
}

/** Ends every session of this person, here and on every other device. */
export async function leaveEverywhere(userId: string): Promise<void> {
  await sessionDb().delete(table.session).where(eq(table.session.userId, userId))
  await dropCookie(sessionCookieName())
}
