import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Actor } from '@/domain/kernel/actor'
import { hashOf } from '../gate/secret'
import type { Tx } from '../gate/transaction'

/** Under what the form of one window is kept, of one person. */
export const draftKey = (userId: string, key: string) => hashOf(`draft:${userId}:${key}`)

/** What was saved as a request, or thrown away, is no draft any more. */
export async function forgetDraft(tx: Tx, actor: Actor, key: string): Promise<void> {
  if (actor.kind !== 'user') return
  await tx.delete(table.returnedForm).where(eq(table.returnedForm.tokenHash, draftKey(actor.id, key)))
}
