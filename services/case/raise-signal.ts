import { v7 } from 'uuid'
import * as table from '@/db/schema'
import { dueBy } from '@/domain/practice/due'
import { SIGNAL } from '@/domain/signal/signal-states'
import { practiceIn } from '../gate/settings'
import { openDuty } from './duty'
import { type Act, recordTransition } from './transition'

interface Worry {
  readonly helpRequestId: string
  readonly matchId: string
  readonly volunteerId: string
  readonly text: string
}

/** A worry becomes a task for the coordinator, with a due date. */
export async function raiseSignal(act: Act, worry: Worry): Promise<void> {
  const id = v7()
  const dueAt = new Date(dueBy(SIGNAL.open.due, await practiceIn(act.tx), { now: act.now.getTime() }))
  await act.tx.insert(table.signal).values({ id, ...worry, dueAt })
  const { helpRequestId } = worry
  await recordTransition(act, { thing: 'signal', thingId: id, helpRequestId, from: null, to: 'open' })
  await openDuty(act, 'worry', { thing: 'signal', thingId: id, helpRequestId, why: 'open' })
}
