import { v7 } from 'uuid'
import * as table from '@/db/schema'
import { HOUR } from '@/domain/kernel/time'
import { SIGNAL_DUE_HOURS } from '@/domain/signal/states'
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
  const dueAt = new Date(act.now.getTime() + SIGNAL_DUE_HOURS * HOUR)
  await act.tx.insert(table.signal).values({ id, ...worry, dueAt })
  const { helpRequestId } = worry
  await recordTransition(act, { thing: 'signal', thingId: id, helpRequestId, from: null, to: 'open' })
}
