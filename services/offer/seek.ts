import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { isSystem } from '@/domain/access/help-request'
import { isFinished } from '@/domain/help-request/help-request-states'
import { offersAtOnce } from '@/domain/help-request/kinds'
import { ok } from '@/domain/kernel/result'
import { lockedOffer, lockedRequestWithResident } from '../case/lock'
import { seekOn } from '../case/seek-on'
import { type Act, moveOffer } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { runWave } from './wave'

/** Silence until the end is expired, not declined; the next in line is asked. Repeatable. */
export const expireOffer = command({
  name: 'offer.expire',
  input: z.strictObject({ offerId: uuid }),
  subject: (tx, { offerId }) => lockedOffer(tx, eq(table.offer.id, offerId)),
  decide: isSystem,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.state !== 'sent' || subject.expiresAt === null || subject.expiresAt > now)
      return ok({ expired: false })
    const moved = await moveOffer({ tx, actor, now }, subject, 'expired')
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
