import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { DUTY_ANSWERS, endsByHand } from '@/domain/duty/duties'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'
import { lockedDuty } from './locked-duty'

/** Done, and how. What only an event can end is not ended by a tick. */
export const endDuty = command({
  name: 'duty.end',
  input: z.strictObject({
    dutyId: uuid,
    how: z.enum(DUTY_ANSWERS, 'duty.how'),
    note: text(1000).default(''),
  }),
  subject: (tx, input) => lockedDuty(tx, input.dutyId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.endedAt) return refuse('duty.ended')
    if (!endsByHand(subject.kind)) return refuse('duty.endsItself')
    const endedBy = actor.kind === 'user' ? actor.id : null
    const { how, note } = input
    await tx.update(table.duty).set({ endedAt: now, how, endedBy, note }).where(eq(table.duty.id, subject.id))
    // Settled: whether and how was said on the telephone, and nothing of it is kept.
    if (subject.kind === 'open_money')
      await tx.update(table.match).set({ advancedAt: null }).where(eq(table.match.id, subject.thingId))
    return ok({ id: subject.id })
  },
})
