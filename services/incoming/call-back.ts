import { and, eq, isNull } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { IncomingKind } from '@/domain/message/incoming'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'
import type { IncomingRow } from './people-behind'

/**
 * Somebody of us calls back, by a date. One call answers all that the same number sent until then. Without a number
 * somebody reads what was said, or listens to it; only of a missed call that says nothing there is nothing to do.
 */
export async function openCallBack(
  act: Act,
  {
    id,
    kind,
    number,
    text,
    helpRequestId,
    volunteerId,
  }: Pick<IncomingRow, 'id' | 'kind' | 'number' | 'text' | 'helpRequestId' | 'volunteerId'>,
  why: IncomingKind | 'held_back',
): Promise<void> {
  const about = { thing: 'incoming', thingId: id, helpRequestId, volunteerId } as const
  if (number === null) {
    if (kind === 'missed_call' && text === '') return
    await openDuty(act, 'call_back', { ...about, why: why === 'held_back' ? why : 'no_number' })
    return
  }
  const { duty, incoming } = table
  const [waits] = await act.tx
    .select({ id: duty.id, why: duty.why })
    .from(duty)
    .innerJoin(incoming, eq(incoming.id, duty.thingId))
    .where(and(eq(duty.kind, 'call_back'), isNull(duty.endedAt), eq(incoming.number, number)))
    .limit(1)
  if (waits) return
  await openDuty(act, 'call_back', { ...about, why })
}
