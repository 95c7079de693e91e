import { and, eq, inArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import { awaitsResidentYes } from '@/domain/help-request/resident-yes'
import { localDate } from '@/domain/kernel/time'
import { holdsOn } from '@/domain/resident/consents'
import type { Tx } from '../gate/transaction'

/** Which of these people said that we need not ask them each time, and did not take it back. */
export async function standingYeses(
  tx: Tx,
  residentIds: readonly string[],
  now: Date,
): Promise<ReadonlySet<string>> {
  if (residentIds.length === 0) return new Set()
  const { consent } = table
  const given = await tx
    .select()
    .from(consent)
    .where(and(inArray(consent.residentId, [...residentIds]), eq(consent.about, 'standing')))
  const today = localDate(now.getTime())
  return new Set(given.filter((one) => holdsOn(one, today)).map((one) => one.residentId))
}

type Asked = Parameters<typeof awaitsResidentYes>[0] & { readonly residentId: string }

/** Whether the person must be asked before a neighbour is sought: no yes to this request, and none for all of them. */
export async function mustBeAsked(tx: Tx, request: Asked, now: Date): Promise<boolean> {
  if (!awaitsResidentYes(request)) return false
  return (await standingYeses(tx, [request.residentId], now)).size === 0
}
