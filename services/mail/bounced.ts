import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { isWrongAddress } from '@/domain/message/delivery'
import type { Tx } from '../gate/transaction'
import type { MessageRow } from './ready'

/** It did not arrive. Where the address is wrong, nothing more is written to it. */
export async function noteBounced(
  tx: Tx,
  row: Pick<MessageRow, 'id' | 'addressKey'>,
  status: string,
  now: Date,
): Promise<void> {
  await tx
    .update(table.message)
    .set({ state: 'bounced', status, settledAt: now, nextTryAt: null, values: null })
    .where(eq(table.message.id, row.id))
  if (!row.addressKey || !isWrongAddress(status)) return
  await tx
    .insert(table.badAddress)
    .values({ addressKey: row.addressKey, status, since: now })
    .onConflictDoNothing()
}
