import { sql } from 'drizzle-orm'
import type { Tx } from './transaction'

/** Every kind of later work, with what it carries: ids only, so that a queue holds no personal data. */
export interface Tasks {
  'send-message': { messageId: string }
  'read-incoming': { incomingId: string }
  'answer-by-sms': { incomingId: string; offerId: string; says: 'yes' | 'no' }
  'expire-offer': { offerId: string }
  'remind-of-offer': { offerId: string }
  'care-for-neighbours': Readonly<Record<string, never>>
  'refit-chance': Readonly<Record<string, never>>
  'continue-seeking': { helpRequestId: string; trigger?: 'declined' }
  'renew-offers': { helpRequestId: string }
  'release-stopped': { volunteerId: string }
  'tend-start-lists': Readonly<Record<string, never>>
  'tend-matches': Readonly<Record<string, never>>
  'tend-pauses': Readonly<Record<string, never>>
  'plan-visits': { helpRequestId: string }
  'settle-stand-in': { visitId: string }
  'tend-visits': Readonly<Record<string, never>>
  'tend-stays': Readonly<Record<string, never>>
  'check-duties': Readonly<Record<string, never>>
  'forget-expired': Readonly<Record<string, never>>
  'tell-staff': Readonly<Record<string, never>>
  'morning-letters': Readonly<Record<string, never>>
  'tell-alerts': Readonly<Record<string, never>>
  'seal-log': Readonly<Record<string, never>>
  'remind-listed': Readonly<Record<string, never>>
  'keep-figures': Readonly<Record<string, never>>
  'keep-erased': Readonly<Record<string, never>>
}

/** Joins the running transaction: the work exists if and only if the change was committed. */
export async function enqueue<T extends keyof Tasks>(
  tx: Tx,
  task: T,
  payload: Tasks[T],
  when: { readonly runAt?: Date; readonly key?: string } = {},
): Promise<void> {
  const runAt = when.runAt?.toISOString() ?? null
  await tx.execute(
    sql`select app.enqueue(${task}, ${JSON.stringify(payload)}::json, ${runAt}::timestamptz, ${when.key ?? null})`,
  )
}
