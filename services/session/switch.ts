import { eq } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, SECOND } from '@/domain/kernel/time'
import { isSameName } from '@/domain/volunteer/names'
import { hashOf, newSecret } from '../gate/secret'
import { cookieOptions, sessionCookieName } from './cookies'
import { signedIn } from './current'
import { hasSecondStep } from './second-step'
import { isStaff, linkWays, type WayIn } from './ways-in'

const A_MONTH = (30 * DAY) / SECOND

/**
 * The other roles of whoever is signed in here: a colleague who is a neighbour as well. Only of the same person: of two
 * people who share an address each comes in by a letter, because a telephone that is left open is not a shared mailbox. For the same reason
 * staff choose their second step after a letter, and never from the telephone of a neighbour.
 */
export async function otherWays(): Promise<WayIn[]> {
  const who = await signedIn()
  if (!who?.email) return []
  const ways = await linkWays(sessionDb(), who.email)
  const own = ways.filter(({ id, name }) => id !== who.actor.id && isSameName(name, who.name))
  const open = await Promise.all(own.map(async (way) => !isStaff(way) || (await hasSecondStep(way.id))))
  return own.filter((_way, index) => open[index])
}

/**
 * Goes on in another role. The session becomes the other's under a new secret, so that nobody is two at once; staff then do
 * their second step as after every sign-in, whatever they did before.
 */
export async function switchTo(userId: string): Promise<boolean> {
  const way = (await otherWays()).find(({ id }) => id === userId)
  const store = await cookies()
  const before = store.get(sessionCookieName())?.value
  if (!way || !before) return false
  const [secret, now] = [newSecret(), new Date()]
  const { session } = table
  const moved = await sessionDb()
    .update(session)
    .set({
      sessionToken: hashOf(secret),
      userId: way.id,
      expires: new Date(now.getTime() + A_MONTH * 1000),
      startedAt: now,
      lastSeenAt: now,
      secondStepAt: null,
    })
    .where(eq(session.sessionToken, hashOf(before)))
    .returning({ userId: session.userId })
  if (moved.length === 0) return false
  store.set(sessionCookieName(), secret, cookieOptions(A_MONTH))
  return true
}
