import { and, desc, eq, lt, sql } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { type Actor, type Role, VISITOR, visitorWith } from '@/domain/kernel/actor'
import { stateIs } from '@/domain/kernel/state-table'
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/kernel/time'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { hashOf, intakeSecret, newSecret } from '../gate/secret'
import { cookieName, cookieOptions, dropCookie } from './cookies'
import { senderHere } from './crowd'
import { isAwake, isHalfway, openSession } from './open-session'

export interface SignedIn {
  readonly actor: Actor & { kind: 'user' }
  readonly name: string
  readonly email: string
  readonly role: Role
  /** Keys without another one held down do something; who never chose wants them. */
  readonly singleKeys: boolean
}

/** When each device of this person was last used, the newest first. */
export async function devicesOf(userId: string): Promise<readonly { seen: Date; here: boolean }[]> {
  const here = (await openSession())?.session.sessionToken
  const rows = await sessionDb()
    .select({ token: table.session.sessionToken, seen: table.session.lastSeenAt })
    .from(table.session)
    .where(eq(table.session.userId, userId))
    .orderBy(desc(table.session.lastSeenAt))
    .limit(20)
  return rows.map(({ token, seen }) => ({ seen, here: token === here }))
}

/** Who is signed in here, read from the database at every request: what was taken away is gone at once. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const row = await openSession()
  if (!row || isHalfway(row)) return null
  const token = row.session.sessionToken
  const now = new Date()
  const minuteAgo = new Date(now.getTime() - MINUTE)
  const awake = isAwake(row)
  if (row.session.lastSeenAt < minuteAgo)
    await sessionDb()
      .update(table.session)
      // A session that sleeps is not woken by being used.
      .set({ lastSeenAt: now, ...(awake && { awakeAt: sql`greatest(${table.session.awakeAt}, ${now})` }) })
      .where(and(eq(table.session.sessionToken, token), lt(table.session.lastSeenAt, minuteAgo)))
  const { areas, volunteer } = row
  if (volunteer && stateIs(VOLUNTEER, volunteer.state, 'stopped')) return null
  const { id, role, name, email } = row.user
  const actor = {
    kind: 'user' as const,
    id,
    role,
    neighbourhoods: areas,
    volunteerId: volunteer?.id ?? null,
    awake,
  }
  return { actor, name: name ?? email ?? '', email: email ?? '', role, singleKeys: row.singleKeys ?? true }
})

export async function currentActor(): Promise<Actor> {
  return (await signedIn())?.actor ?? VISITOR
}

/** What a browser may hold without signing in, mostly secrets, and for how long. */
const HELD = {
  draft: (48 * HOUR) / SECOND,
  request: (30 * DAY) / SECOND,
  form: HOUR / SECOND,
  'way-back': HOUR / SECOND,
} as const
export type Held = keyof typeof HELD

/** A visitor with what this browser holds under that name; without it, a visitor who may open nothing. */
export async function visitorHolding(held: Held): Promise<Actor> {
  const secret = (await cookies()).get(cookieName(`zb_${held}`))?.value
  return visitorWith(secret ? hashOf(secret) : null, await senderHere())
}

export function visitorByLink(secret: string): Actor {
  return visitorWith(hashOf(secret))
}

/** The address of the talk of whoever signs up, made from their form alone: also when it was sent twice. */
export const secretOfForm = (formKey: string): string => intakeSecret(formKey)

/** Puts a secret in this browser; only in an action or a route handler. */
export async function hold(held: Held, secret: string = newSecret()): Promise<string> {
  ;(await cookies()).set(cookieName(`zb_${held}`), secret, cookieOptions(HELD[held]))
  return secret
}

export async function heldSecret(held: Held): Promise<string | null> {
  return (await cookies()).get(cookieName(`zb_${held}`))?.value ?? null
}

export async function letGo(held: Held): Promise<void> {
  await dropCookie(cookieName(`zb_${held}`))
}
