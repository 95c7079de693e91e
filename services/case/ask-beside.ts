import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import * as table from '@/db/schema'
import { dueAfter } from '@/domain/help-request/due'
import { practiceIn } from '../gate/settings'
import type { Act } from './act'
import { openStep } from './duty'
import { newReference } from './new-reference'
import { recordTransition } from './transition'

type RequestRow = typeof table.helpRequest.$inferSelect
type Beside = Partial<RequestRow> & Pick<RequestRow, 'seriesOf' | 'standsInFor'>

/** A request beside another of the same person, ready to ask neighbours: for one visit, or for one more in turn. */
export async function askBeside(act: Act, request: RequestRow, differs: Beside): Promise<string> {
  const { tx, now } = act
  const [resident] = await tx
    .select({ phone: table.resident.phone })
    .from(table.resident)
    .where(eq(table.resident.id, request.residentId))
  const numbers = [resident?.phone, request.proxyPhone].filter((one) => typeof one === 'string')
  const id = v7()
  const due = dueAfter('ready', now.getTime(), await practiceIn(tx))
  const dueAt = due === null ? null : new Date(due)
  await tx.insert(table.helpRequest).values({
    ...request,
    id,
    reference: await newReference(tx, numbers),
    state: 'ready',
    stateSince: now,
    dueAt,
    visitSlot: null,
    seriesFrom: null,
    wave: 0,
    idempotencyKey: null,
    createdAt: now,
    ...differs,
  })
  await recordTransition(act, {
    thing: 'help_request',
    thingId: id,
    helpRequestId: id,
    from: null,
    to: 'ready',
    reason: differs.seriesOf ? 'in-turn' : 'for-once',
  })
  await openStep(act, id, 'ready', dueAt)
  return id
}
