import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { isFinished } from '@/domain/help-request/help-request-states'
import { offersAtOnce } from '@/domain/help-request/kinds'
import { ok } from '@/domain/kernel/result'
import { HOUR } from '@/domain/kernel/time'
import { lockedOffer, lockedRequestWithResident } from '../case/lock'
import { seekOn } from '../case/seek-on'
import { type Act, moveOffer } from '../case/transition'
import { command } from '../gate/command'
import { enqueue } from '../gate/enqueue'
import { uuid } from '../gate/fields'
import { neverReached } from './arrived'
import { runWave } from './wave'

/** A letter that could not leave yet is looked at again after so long. */
const LOOK_AGAIN = HOUR

/**
 * Silence until the end is expired, not declined; the next in line is asked. Who was never reached was not silent: while
 * the letter may still leave and the help is still wanted the offer stands, else it is taken back. Repeatable.
 */
export const expireOffer = command({
  name: 'offer.expire',
  input: z.strictObject({ offerId: uuid }),
  subject: (tx, { offerId }) => lockedOffer(tx, eq(table.offer.id, offerId)),
  decide: isSystem,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.state !== 'sent' || subject.expiresAt === null || subject.expiresAt > now)
      return ok({ expired: false })
    const unread = await neverReached(tx, subject)
    const { deadline } = subject.held.request
    if (unread === 'waits' && (deadline === null || deadline > now)) {
      const runAt = new Date(now.getTime() + LOOK_AGAIN)
      await enqueue(tx, 'expire-offer', { offerId: subject.id }, { runAt, key: `expire:${subject.id}` })
      return ok({ expired: false })
    }
    const moved = await moveOffer({ tx, actor, now }, subject, unread === null ? 'expired' : 'recalled')
    if (!moved.ok) return moved
    await seekOn(tx, subject.helpRequestId, { trigger: 'declined' })
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
    return runWave({ tx, actor, now }, { request, resident, trigger: input.trigger, atOnce })
  },
})
