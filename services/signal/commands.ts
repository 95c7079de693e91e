import { z } from 'zod'
import { mayWorkOn } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { endDuties } from '../case/duty'
import { lockedSignal } from '../case/lock'
import { moveSignal } from '../case/transition'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'

/** What was done about a worry. It leaves the list only with a sentence. */
export const handleSignal = command({
  name: 'signal.handle',
  input: z.strictObject({ signalId: uuid, note: requiredText(2000, 'signal.note') }),
  subject: (tx, input) => lockedSignal(tx, input.signalId),
  decide: mayWorkOn,
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const moved = await moveSignal({ tx, actor, now }, subject, 'handled', {
      reason: input.note,
      handledBy: actor.kind === 'user' ? actor.id : null,
      handledAt: now,
      handledNote: input.note,
    })
    if (!moved.ok) return moved
    await endDuties({ tx, actor, now }, subject.id, 'worry')
    return ok({ id: subject.id })
  },
})
