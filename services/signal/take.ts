import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { userIdOf } from '@/domain/kernel/actor'
import { ok } from '@/domain/kernel/result'
import { lockedSignal } from '../case/lock'
import { moveSignal } from '../case/transition'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'

/** "Ik neem dit op": it has an owner and a new date, and whoever told it sees that somebody is on it. */
export const takeSignal = command({
  name: 'signal.take',
  input: z.strictObject({ signalId: uuid }),
  subject: (tx, input) => lockedSignal(tx, input.signalId),
  decide: mayWorkOn,
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, subject, now }) => {
    const moved = await moveSignal({ tx, actor, now }, subject, 'taken')
    if (!moved.ok) return moved
    const { duty } = table
    await tx
      .update(duty)
      .set({ ownerId: userIdOf(actor) })
      .where(and(eq(duty.thingId, subject.id), eq(duty.kind, 'worry'), isNull(duty.endedAt)))
    return ok({ id: subject.id })
  },
})
