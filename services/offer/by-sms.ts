import { and, desc, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import type { Reason } from '@/domain/kernel/reasons'
import { ok, type Result } from '@/domain/kernel/result'
import { statesThatAre } from '@/domain/kernel/state-table'
import type { IncomingOutcome } from '@/domain/message/incoming'
import { MESSAGE } from '@/domain/message/message-states'
import { closedOffer, lockedOffer } from '../case/lock'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { queueMail } from '../mail/queue'
import { accept, closed, decline } from './answering'

/** What a refusal is in an SMS; what is not here is talked about. */
const REFUSED: Readonly<Partial<Record<Reason, IncomingOutcome>>> = {
  'offer.taken': 'closed',
  'offer.expired': 'closed',
  'offer.declinedBefore': 'closed',
  'offer.changed': 'changed',
}

interface Became {
  readonly outcome: IncomingOutcome | null
}

/** A yes or a no that came by SMS: the same answer as on the page, once, with a word back. */
export const answerBySms = command({
  name: 'offer.answer-by-sms',
  input: z.strictObject({ incomingId: uuid, offerId: uuid, says: z.enum(['yes', 'no']) }),
  subject: async (tx, input) => {
    const which = eq(table.offer.id, input.offerId)
    const offer = (await lockedOffer(tx, which)) ?? (await closedOffer(tx, which))
    const [came] = await tx
      .select()
      .from(table.incoming)
      .where(eq(table.incoming.id, input.incomingId))
      .for('update')
    return offer && came ? { id: offer.id, offer, came } : null
  },
  decide: isSystem,
  run: async ({ tx, actor, input, subject: { offer, came }, now }): Promise<Result<Became>> => {
    if (came.outcome !== 'answering') return ok({ outcome: came.outcome })
    const act = { tx, actor, now }
    const answered = async () => {
      if (!offer.held) return closed(offer.state)
      if (input.says === 'no') return decline(act, offer)
      return accept(act, offer, await versionRead(tx, offer, came.receivedAt))
    }
    const result = await answered()
    const outcome = result.ok ? input.says : (REFUSED[result.reason] ?? 'call_us')
    await tx.update(table.incoming).set({ outcome }).where(eq(table.incoming.id, came.id))
    const { volunteerId } = offer
    await queueMail(tx, { template: 'sms-reply', incomingId: came.id, volunteerId, offerId: offer.id })
    return ok({ outcome })
  },
})

/**
 * The version of the wish that they had read when they wrote: the one of now, unless a change still waits to be told or
 * went out after their answer. Then it is none, and the answer is not taken.
 */
async function versionRead(
  tx: Tx,
  offer: NonNullable<Awaited<ReturnType<typeof lockedOffer>>>,
  answeredAt: Date,
): Promise<number> {
  const { message } = table
  const [told] = await tx
    .select({ state: message.state, sentAt: message.sentAt })
    .from(message)
    .where(
      and(
        eq(message.helpRequestId, offer.helpRequestId),
        eq(message.volunteerId, offer.volunteerId),
        inArray(message.template, ['offer-changed', 'match-changed']),
        inArray(message.state, [...statesThatAre(MESSAGE, 'waits'), ...statesThatAre(MESSAGE, 'left')]),
      ),
    )
    .orderBy(desc(message.createdAt))
    .limit(1)
  const unread = told && (told.sentAt === null || told.sentAt > answeredAt)
  return unread ? 0 : offer.held.request.version
}
