import * as table from '@/db/schema'
import { hashOf, letterSecret } from '../gate/secret'
import type { Tx } from '../gate/transaction'

/** The secret with which whoever holds this letter begins a pause, and does nothing else. From now on it opens. */
export async function passFor(tx: Tx, volunteerId: string): Promise<string> {
  const secret = letterSecret(volunteerId)
  await tx
    .insert(table.letterPass)
    .values({ tokenHash: hashOf(secret), volunteerId })
    .onConflictDoNothing()
  return secret
}
