import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { dueWhenPutOff, MOST_PUT_OFFS, putOffDays } from '@/domain/duty/put-off'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import { lockedDuty } from './locked-duty'

/** "Uitstellen tot … omdat …": so often and so far as this duty can wait, and written in the history. */
export const putOffDuty = command({
  name: 'duty.put-off',
  input: z.strictObject({
    dutyId: uuid,
    until: z.iso.date('duty.putOffDate'),
    reason: requiredText(500, 'duty.putOffWhy'),
  }),
  subject: (tx, input) => lockedDuty(tx, input.dutyId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject, now }) => {
    if (subject.endedAt) return refuse('duty.ended')
    if (putOffDays(subject) === 0) return refuse('duty.cannotWait', { field: 'until' })
    if (subject.putOffs >= MOST_PUT_OFFS) return refuse('duty.putOffTooOften', { field: 'until' })
    const due = dueWhenPutOff(subject, input.until, now.getTime(), await practiceIn(tx))
    if (due === null) return refuse('duty.putOffDate', { field: 'until' })
    const { id, thingId, helpRequestId, putOffs } = subject
    const dueAt = new Date(due)
    // It is late anew when that day passes.
    await tx
      .update(table.duty)
      .set({ dueAt, putOffs: putOffs + 1, lateToldAt: null })
      .where(eq(table.duty.id, id))
    await recordTransition(
      { tx, actor, now },
      {
        thing: 'duty',
        thingId,
        helpRequestId,
        from: localDate(subject.dueAt.getTime()),
        to: localDate(due),
        reason: input.reason,
      },
    )
    return ok({ id, dueAt })
  },
})
