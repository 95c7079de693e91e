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
import { halfway } from './open-session'
import { toAddKey } from './passkey-add'
import { toUseKey } from './passkey-use'
import { rememberWay } from './way-back'

const A_MONTH = (30 * DAY) / SECOND
/** Longer than a mail takes to be queued: who asked too often waits as long as everybody else. */
const ANSWER_MS = 250

/**
 * Asks for a sign-in link. For an address that is known and one that is not the same happens, statement by statement:
 * whether there is somebody to write to is looked up when the letter is written. So nobody can find out who is in
 * here; only an address that cannot be one is told so.
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
    .values({
      sessionToken: hashOf(sessionToken),
      userId,
      expires,
      secondStepAt: new Date(),
      // Invented people have no telephone and no mailbox: they are never asked again who they are.
      awakeAt: expires,
    })
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

/** After a long break: keeps the page where somebody was, and says by what they prove again who they are. */
export async function askAgain(page: string | null): Promise<'secondStep' | 'again'> {
  if (page) await rememberWay(page)
  return (await halfway()) ? 'secondStep' : 'again'
}

/** What a key of this device must sign, to come in with it or to make it; null for who may do neither. */
export const whatToSign = (to: 'use' | 'add') => (to === 'use' ? toUseKey() : toAddKey())
