import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import { isWrongAddress } from '@/domain/message/delivery'
import type { Act } from '../case/act'
import { openDuty } from '../case/duty'
import type { MessageRow } from './ready'
import { isSilenced } from './silence'

type Missed = Pick<MessageRow, 'reader' | 'helpRequestId' | 'volunteerId'>

/** It did not arrive. Where the address is wrong, nothing more is written to it. */
export async function noteBounced(
  act: Act,
  row: Missed & Pick<MessageRow, 'id' | 'addressKey'>,
  status: string,
  /** Somebody is called about this letter already. */
  isCalled = false,
): Promise<void> {
  const { tx, now } = act
  const isWrong = isWrongAddress(status)
  await tx
    .update(table.message)
    .set({ state: 'bounced', status, settledAt: now, nextTryAt: null, values: null })
    .where(eq(table.message.id, row.id))
  if (!isCalled) await askToCall(act, row, isWrong ? 'wrong_address' : 'not_delivered')
  if (!row.addressKey || !isWrong) return
  await tx
    .insert(table.badAddress)
    .values({ addressKey: row.addressKey, status, since: now })
    .onConflictDoNothing()
}

/** Somebody calls who did not get a letter: a resident, unless there is nobody to call any more, or a neighbour. */
export async function askToCall(
  act: Act,
  { reader, helpRequestId, volunteerId }: Missed,
  why: 'wrong_address' | 'not_delivered',
): Promise<void> {
  if (reader === 'volunteer' && volunteerId)
    await openDuty(act, 'not_reached', { thing: 'volunteer', thingId: volunteerId, volunteerId, why })
  if (reader === 'resident' && helpRequestId && !(await isSilenced(act.tx, { helpRequestId })))
    await openDuty(act, 'not_reached', { thing: 'help_request', thingId: helpRequestId, helpRequestId, why })
}
