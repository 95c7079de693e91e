import { and, desc, eq, lt } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { type Actor, type Role, VISITOR, visitorWith } from '@/domain/kernel/actor'
import { stateIs } from '@/domain/kernel/state-table'
import { DAY, HOUR, MINUTE, SECOND } from '@/domain/kernel/time'
import { VOLUNTEER } from '@/domain/volunteer/volunteer-states'
import { env } from '@/env'
import { hashOf, newSecret } from '../gate/secret'
import { cookieName, cookieOptions, dropCookie, sessionCookieName } from './cookies'
import { senderHere } from './crowd'
import { sessionIsAlive } from './limits'

export interface SignedIn {
  readonly actor: Actor & { kind: 'user' }
  readonly name: string
  readonly email: string
  readonly role: Role
}

/** The session of this browser, whole or halfway, while it lives. */
const openSession = cache(async () => {
  const secret = (await cookies()).get(sessionCookieName())?.value
  if (!secret) return null
  const [row] = await sessionDb()
    .select({ session: table.session, user: table.user })
    .from(table.session)
    .innerJoin(table.user, eq(table.user.id, table.session.userId))
    .where(eq(table.session.sessionToken, hashOf(secret)))
  const alive = row && !row.user.deactivatedAt && sessionIsAlive(row.user.role, row.session, new Date())
  return alive ? row : null
})

/** The city's own sign-in has a second step of its own; without it staff do ours. */
const isHalfway = ({ session, user }: NonNullable<Awaited<ReturnType<typeof openSession>>>) =>
  user.role !== 'volunteer' && session.secondStepAt === null && env().oidc === undefined

export interface Halfway {
  readonly userId: string
  readonly email: string
  /** Hash of the secret of the half session. */
  readonly token: string
}

/** Who came in by mail and still has to type a code; null for everybody else. */
export async function halfway(): Promise<Halfway | null> {
  const row = await openSession()
  if (!row || !isHalfway(row)) return null
  return { userId: row.user.id, email: row.user.email ?? '', token: row.session.sessionToken }
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
  const db = sessionDb()
  const now = new Date()
  const minuteAgo = new Date(now.getTime() - MINUTE)
  if (row.session.lastSeenAt < minuteAgo)
    await db
      .update(table.session)
      .set({ lastSeenAt: now })
      .where(and(eq(table.session.sessionToken, token), lt(table.session.lastSeenAt, minuteAgo)))
  const areas = await db
    .select({ id: table.coordinatorNeighbourhood.neighbourhoodId })
    .from(table.coordinatorNeighbourhood)
    .where(eq(table.coordinatorNeighbourhood.userId, row.user.id))
  const [volunteer] =
    row.user.role === 'volunteer'
      ? await db
          .select({ id: table.volunteer.id, state: table.volunteer.state })
          .from(table.volunteer)
          .where(eq(table.volunteer.userId, row.user.id))
      : []
  if (volunteer && stateIs(VOLUNTEER, volunteer.state, 'stopped')) return null
  const { id, role, name, email } = row.user
  const actor = {
    kind: 'user' as const,
    id,
    role,
    neighbourhoods: areas.map((one) => one.id),
    volunteerId: volunteer?.id ?? null,
  }
  return { actor, name: name ?? email ?? '', email: email ?? '', role }
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
