import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { offersAtOnce } from '@/domain/help-request/kinds'
import { isFinished } from '@/domain/help-request/states'
import { ok } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { type Act, moveOffer } from '../gate/transition'
import { lockedRequestWithResident } from './locked-request'
import { runWave } from './wave'

/** Silence until the end is expired, not declined; the next in line is asked. Repeatable. */
export const expireOffer = command({
  name: 'offer.expire',
  input: z.strictObject({ offerId: uuid }),
  // The request first, as everywhere, or an answer at this very moment and we wait for each other.
  subject: async (tx, { offerId }) => {
    const { helpRequest, offer } = table
    const request = tx.select({ id: offer.helpRequestId }).from(offer).where(eq(offer.id, offerId))
    await tx
      .select({ id: helpRequest.id })
      .from(helpRequest)
      .where(inArray(helpRequest.id, request))
      .for('update')
    const [locked] = await tx.select().from(offer).where(eq(offer.id, offerId)).for('update')
    return locked ?? null
  },
  decide: isSystem,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.state !== 'sent' || subject.expiresAt === null || subject.expiresAt > now)
      return ok({ expired: false })
    const moved = await moveOffer({ tx, actor, now }, subject, 'expired')
    if (!moved.ok) return moved
    const { helpRequestId } = subject
    await enqueue(
      tx,
      'continue-seeking',
      { helpRequestId, trigger: 'declined' },
      { key: `seek:${helpRequestId}` },
    )
    return ok({ expired: true })
  },
})

/** Help that is done needs nobody in reserve. */
async function dissolveLine(act: Act, helpRequestId: string): Promise<void> {
  const line = and(eq(table.offer.helpRequestId, helpRequestId), eq(table.offer.state, 'waiting'))
  for (const one of await act.tx.select().from(table.offer).where(line).for('update'))
    await moveOffer(act, one, 'recalled')
}

/** Looks again: after a no, after a silence, or when the window of the last wave is over. Repeatable. */
export const continueSeeking = command({
  name: 'offer.continue-seeking',
  input: z.strictObject({ helpRequestId: uuid, trigger: z.enum(['window', 'declined']).default('window') }),
  subject: (tx, input) => lockedRequestWithResident(tx, input.helpRequestId),
  decide: isSystem,
  run: async ({ tx, actor, input, subject, now }) => {
    const { request, resident } = subject
    if (isFinished(request.state)) await dissolveLine({ tx, actor, now }, request.id)
    if (request.state !== 'seeking') return ok({ asked: 0, left: 0 })
    // A no is replaced at once; after a silence the plan decides.
    const atOnce = input.trigger === 'declined' ? offersAtOnce(request.kind ?? 'OTHER') : 0
    return runWave({ tx, actor, now }, request, resident, input.trigger, atOnce)
  },
})
