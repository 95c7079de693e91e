import { REPLY_LIMITS } from '@/domain/message/incoming'
import type { Act } from '../case/act'
import { withinLimit } from '../gate/rate'
import { queueMail } from '../mail/queue'
import type { IncomingRow } from './people-behind'

/** An SMS back, in few words and the same for everybody; so often and no more, for a machine may be at the other side. */
export async function replyBySms({ tx, now }: Act, row: IncomingRow): Promise<void> {
  const { id: incomingId, number, volunteerId, helpRequestId } = row
  if (number === null || !(await withinLimit(`reply to ${number}`, REPLY_LIMITS.number, 60, now))) return
  const isKnown = volunteerId !== null || helpRequestId !== null
  if (!isKnown && !(await withinLimit('reply to the unknown', REPLY_LIMITS.unknown, 60, now))) return
  await queueMail(tx, {
    template: 'sms-reply',
    incomingId,
    ...(volunteerId ? { volunteerId } : {}),
    ...(helpRequestId ? { helpRequestId } : {}),
  })
}
