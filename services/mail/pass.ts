import { and, desc, eq, gt, lt } from 'drizzle-orm'
import * as table from '@/db/schema'
import { DAY } from '@/domain/kernel/time'
import { hashOf, letterSecret, newSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'

/** Letters of one month share an address; the database opens it for ninety days. */
const SHARED_FOR = 30 * DAY
const OPENS_FOR = 90 * DAY

/** The secret with which whoever holds this letter begins a pause, and does nothing else. From now on it opens. */
export async function passFor(tx: Tx, volunteerId: string, now = new Date()): Promise<string> {
  const { letterPass } = table
  const ago = (ms: number) => new Date(now.getTime() - ms)
  const own = eq(letterPass.volunteerId, volunteerId)
  const [kept] = await tx
    .select({ salt: letterPass.salt })
    .from(letterPass)
    .where(and(own, gt(letterPass.createdAt, ago(SHARED_FOR))))
    .orderBy(desc(letterPass.createdAt))
    .limit(1)
  if (kept?.salt) return letterSecret(volunteerId, kept.salt)
  const salt = newSecret()
  const secret = letterSecret(volunteerId, salt)
  await tx.delete(letterPass).where(and(own, lt(letterPass.createdAt, ago(OPENS_FOR))))
  await tx.insert(letterPass).values({ tokenHash: hashOf(secret), volunteerId, salt, createdAt: now })
  return secret
}
