import { and, eq, gt } from 'drizzle-orm'
import { sessionDb } from '@/db/client'
import * as table from '@/db/schema'
import { MINUTE } from '@/domain/kernel/time'
import { env } from '@/env'
import { newSecret } from '../gate/secret'

/** As long as somebody needs to find their key and touch it. */
export const CHALLENGE_LASTS = 3 * MINUTE

/** For whom keys are made and what they must have signed: the configured public address, whatever a browser says. */
export function ourSite(): { readonly rpID: string; readonly origin: string } {
  const { origin, hostname } = new URL(env().publicUrl)
  return { rpID: hostname, origin }
}

/** Something new to sign, for this session. What waited before can be signed no more. */
export async function newChallenge(token: string, now: Date): Promise<string | null> {
  const challenge = newSecret()
  const kept = await sessionDb()
    .update(table.session)
    .set({ challenge, challengeUntil: new Date(now.getTime() + CHALLENGE_LASTS) })
    .where(eq(table.session.sessionToken, token))
    .returning({ userId: table.session.userId })
  return kept.length === 1 ? challenge : null
}

/** Whether this was asked of this session a moment ago. It is taken: nothing that was signed counts twice. */
export async function takeChallenge(token: string, challenge: string, now: Date): Promise<boolean> {
  const { session } = table
  const taken = await sessionDb()
    .update(session)
    .set({ challenge: null, challengeUntil: null })
    .where(
      and(eq(session.sessionToken, token), eq(session.challenge, challenge), gt(session.challengeUntil, now)),
    )
    .returning({ userId: session.userId })
  return taken.length === 1
}
