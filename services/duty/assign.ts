import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { ok, refuse } from '@/domain/kernel/result'
import { whoWorksHere } from '../case/who-works-here'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { lockedDuty } from './locked-duty'

/** "Ik neem dit", "geef aan …", or nobody again. The steps of one request stay with the same person. */
export const assignDuty = command({
  name: 'duty.assign',
  input: z.strictObject({ dutyId: uuid, to: z.union([z.enum(['me', 'nobody']), uuid], 'duty.toWhom') }),
  subject: (tx, input) => lockedDuty(tx, input.dutyId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject }) => {
    if (subject.endedAt) return refuse('duty.ended')
    const me = actor.kind === 'user' ? actor.id : null
    // Two who press at once: the second hears it, and does not take it from the first.
    if (input.to === 'me' && subject.ownerId !== null && subject.ownerId !== me) return refuse('duty.taken')
    const ownerId = input.to === 'me' ? me : input.to === 'nobody' ? null : input.to
    const colleagues = await whoWorksHere(tx, subject.neighbourhoodId)
    if (ownerId && ownerId !== me && !colleagues.some((one) => one.id === ownerId))
      return refuse('duty.notTheirs', { field: 'to' })
    await tx.update(table.duty).set({ ownerId }).where(eq(table.duty.id, subject.id))
    if (subject.kind === 'step' && subject.helpRequestId)
      await tx
        .update(table.helpRequest)
        .set({ ownerId })
        .where(eq(table.helpRequest.id, subject.helpRequestId))
    return ok({ id: subject.id })
  },
})
