import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { ok } from '@/domain/kernel/result'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'

/** Telephone, keys and recovery codes lost: they choose a new second step, and are told that it was taken off. */
export async function takeOffStep(tx: Tx, userId: string) {
  await tx.delete(table.secondFactor).where(eq(table.secondFactor.userId, userId))
  await tx.delete(table.passkey).where(eq(table.passkey.userId, userId))
  await tx.delete(table.session).where(eq(table.session.userId, userId))
  await queueMail(tx, { template: 'second-step-off', userId })
  return ok({ id: userId, waits: false })
}
