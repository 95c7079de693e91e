import { enqueue } from '../gate/enqueue'
import type { Tx } from '../gate/transaction'

/** Looks for a neighbour again: one look per request however often it is called for. */
export function seekOn(
  tx: Tx,
  helpRequestId: string,
  { trigger, runAt }: { readonly trigger?: 'declined'; readonly runAt?: Date } = {},
): Promise<void> {
  return enqueue(
    tx,
    'continue-seeking',
    { helpRequestId, ...(trigger ? { trigger } : {}) },
    { key: `seek:${helpRequestId}`, ...(runAt ? { runAt } : {}) },
  )
}
