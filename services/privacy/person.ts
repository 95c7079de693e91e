import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { ErasedKind } from '@/domain/privacy/erasure'
import type { Tx } from '../gate/transaction'

/** Whoever a question is about, as far as the decision needs it. Null: there is none, or not for this actor. */
export async function personIn(tx: Tx, about: ErasedKind, id: string) {
  const found = { about, id }
  if (about === 'staff') {
    const [row] = await tx.select({ id: table.user.id }).from(table.user).where(eq(table.user.id, id))
    return row ? { ...found, neighbourhoodId: null, restrictedAt: null } : null
  }
  const { resident, volunteer } = table
  const of = about === 'resident' ? resident : volunteer
  const [row] = await tx
    .select({ neighbourhoodId: of.neighbourhoodId, restrictedAt: of.restrictedAt })
    .from(of)
    .where(eq(of.id, id))
  return row ? { ...found, ...row } : null
}

export async function lockedQuestion(tx: Tx, id: string) {
  const { dataQuestion } = table
  const [row] = await tx.select().from(dataQuestion).where(eq(dataQuestion.id, id)).for('update')
  return row ?? null
}
