import { and, eq, isNull } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'

/** The coordinator hears once that nobody said yes yet, until they choose others or somebody does. */
export async function tellNobodyFound(act: Act, id: string, before: number): Promise<void> {
  const { duty } = table
  const told = and(eq(duty.thingId, id), eq(duty.kind, 'nobody_found'), isNull(duty.endedAt))
  if ((await act.tx.$count(duty, told)) > 0) return
  await openDuty(act, 'nobody_found', {
    thing: 'help_request',
    thingId: id,
    helpRequestId: id,
    why: 'seeking',
    ...(before > act.now.getTime() ? { before: new Date(before) } : {}),
  })
}
