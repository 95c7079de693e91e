import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { nextTry } from '@/domain/duty/attempts'
import { putOffDays } from '@/domain/duty/put-off'
import { ok, refuse } from '@/domain/kernel/result'
import { localDate } from '@/domain/kernel/time'
import { recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { practiceIn } from '../gate/settings'
import { lockedDuty } from './locked-duty'

/** "Geen antwoord": counted, written in the history, and due again in another half of the day. */
export const noAnswer = command({
  name: 'duty.no-answer',
  input: z.strictObject({ dutyId: uuid }),
  subject: (tx, input) => lockedDuty(tx, input.dutyId),
  decide: mayWorkOn,
  run: async ({ tx, actor, subject, now }) => {
    if (subject.endedAt) return refuse('duty.ended')
    const { id, thingId, helpRequestId } = subject
    // What cannot wait is still due when it was.
    const due =
      putOffDays(subject) === 0 ? subject.dueAt.getTime() : nextTry(await practiceIn(tx), now.getTime())
    const attempts = subject.attempts + 1
    await tx
      .update(table.duty)
      .set({ attempts, lastTriedAt: now, dueAt: new Date(due), lateToldAt: null })
      .where(eq(table.duty.id, id))
    await recordTransition(
      { tx, actor, now },
      {
        thing: 'duty',
        thingId,
        helpRequestId,
        from: localDate(subject.dueAt.getTime()),
        to: localDate(due),
        reason: 'no-answer',
      },
    )
    return ok({ id, attempts, dueAt: new Date(due) })
  },
})
