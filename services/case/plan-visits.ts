import { enqueue } from '../gate/enqueue'
import type { Tx } from '../gate/transaction'

interface Part {
  readonly id: string
  readonly timing: 'soon' | 'date' | 'weekly' | null
  readonly seriesOf: string | null
  readonly standsInFor: string | null
}

/** Makes the coming visits of a series follow from what is true after this change; once, however often it is asked for. */
export function planVisits(tx: Tx, { id, seriesOf }: Pick<Part, 'id' | 'seriesOf'>): Promise<void> {
  const helpRequestId = seriesOf ?? id
  return enqueue(tx, 'plan-visits', { helpRequestId }, { key: `visits:${helpRequestId}` })
}

/** Brings a visit and the request for somebody else, this once, together again. */
export const settleStandIn = (tx: Tx, visitId: string): Promise<void> =>
  enqueue(tx, 'settle-stand-in', { visitId }, { key: `stand-in:${visitId}` })

/** What a request is part of follows it. */
export async function visitsFollow(tx: Tx, request: Part): Promise<void> {
  if (request.timing === 'weekly') await planVisits(tx, request)
  if (request.standsInFor !== null) await settleStandIn(tx, request.standsInFor)
}
