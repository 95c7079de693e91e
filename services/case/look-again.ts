import { and, eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { enqueue } from '../gate/enqueue'
import type { Tx } from '../gate/transaction'

/** Something at this person's home is new to us: of whoever is asked, who cannot stand it is let go. */
export async function lookAgainAtAsked(tx: Tx, residentId: string): Promise<void> {
  const { helpRequest } = table
  const seeking = await tx
    .select({ id: helpRequest.id })
    .from(helpRequest)
    .where(and(eq(helpRequest.residentId, residentId), eq(helpRequest.state, 'seeking')))
  for (const { id } of seeking)
    await enqueue(tx, 'renew-offers', { helpRequestId: id }, { key: `renew:${id}` })
}
