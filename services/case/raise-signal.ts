import { v7 } from 'uuid'
import * as table from '@/db/schema'
import { waitOfSignal } from '@/domain/duty/waiting'
import type { Urgency } from '@/domain/help-request/kinds'
import { dueBy } from '@/domain/practice/due'
import { signalDue } from '@/domain/signal/signal-states'
import { practiceIn } from '../gate/settings'
import { openWait } from './duty'
import { type Act, recordTransition } from './transition'

type Told = Pick<typeof table.signal.$inferInsert, 'text'>
type FromNeighbour = Told & {
  readonly urgency: Urgency
  readonly helpRequestId: string
  readonly matchId: string
  readonly volunteerId: string
}
type FromDoor = Told & { readonly referrerId: string; readonly urgency: Urgency } & Partial<
    Omit<typeof table.signal.$inferInsert, 'id' | 'state' | 'dueAt'>
  >

/** A worry becomes a task for the coordinator, with a due date. An urgent one is told at once. */
export async function raiseSignal(act: Act, worry: FromNeighbour | FromDoor): Promise<{ id: string }> {
  const id = v7()
  const { helpRequestId = null } = worry
  const dueAt = new Date(
    dueBy(signalDue(worry.urgency), await practiceIn(act.tx), { now: act.now.getTime() }),
  )
  await act.tx.insert(table.signal).values({ ...worry, id, dueAt })
  await recordTransition(act, { thing: 'signal', thingId: id, helpRequestId, from: null, to: 'open' })
  const wait = waitOfSignal({ id, state: 'open', helpRequestId, dueAt })
  if (wait) await openWait(act, wait, worry.urgency === 'urgent')
  return { id }
}
