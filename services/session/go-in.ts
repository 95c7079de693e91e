import { and, eq, isNull } from 'drizzle-orm'
import { cookies } from 'next/headers'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { DAY, SECOND } from '@/domain/kernel/time'
import { withinLimit } from '../gate/rate'
import { hashOf, newSecret } from '../gate/secret'
import { cookieOptions, sessionCookieName } from './cookies'
import type { Halfway } from './open-session'

/** Wrong codes in a quarter of an hour, before even a right one waits: 6 digits are not guessed that way. */
const TRIES = 8
const QUARTER_MINUTES = 15

export type Entered = 'ok' | 'wrong' | 'tooMany' | 'over'

/** Counts one more try at somebody's second step, by a code or by a key. */
export const mayTry = ({ userId }: Halfway, now: Date): Promise<boolean> =>
  withinLimit(`second step of ${userId}`, TRIES, QUARTER_MINUTES, now)

/** The second step is done. The session has another secret than before it, and is awake. */
export async function goIn(who: Halfway, now: Date): Promise<Entered> {
  const secret = newSecret()
  const { session } = table
  const [moved] = await sessionDb()
    .update(session)
    .set({ sessionToken: hashOf(secret), secondStepAt: now, lastSeenAt: now, awakeAt: now })
    .where(and(eq(session.sessionToken, who.token), who.again ? undefined : isNull(session.secondStepAt)))
    .returning({ userId: session.userId })
  if (!moved) return 'over'
  ;(await cookies()).set(sessionCookieName(), secret, cookieOptions((30 * DAY) / SECOND))
  return 'ok'
}
