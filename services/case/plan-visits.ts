import { enqueue } from '../gate/enqueue'
import type { Tx } from '../gate/transaction'

/** Makes the coming visits of a series follow from what is true after this change; once, however often it is asked for. */
export function planVisits(
  tx: Tx,
  request: { readonly id: string; readonly seriesOf: string | null },
): Promise<void> {
  const helpRequestId = request.seriesOf ?? request.id
  return enqueue(tx, 'plan-visits', { helpRequestId }, { key: `visits:${helpRequestId}` })
}
