import { z } from 'zod'
import { mayWorkOn } from '@/domain/access/help-request'
import { userIdOf } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { CLOSED_BECAUSE } from '@/domain/signal/report'
import { lockedSignal } from '../case/lock'
import { moveSignal } from '../case/transition'
import { command } from '../gate/command'
import { text, uuid } from '../gate/fields'

const none = z.literal('').transform(() => null)

/** What was done about a worry. It leaves the list only with a sentence; one that was passed on from a door with a reason too. */
export const handleSignal = command({
  name: 'signal.handle',
  input: z.strictObject({
    signalId: uuid,
    note: text(2000).default(''),
    because: z.union([none, z.enum(CLOSED_BECAUSE, 'signal.because')]).default(null),
  }),
  subject: (tx, input) => lockedSignal(tx, input.signalId),
  decide: mayWorkOn,
  notForOneself: ({ volunteerId }) => [volunteerId],
  run: async ({ tx, actor, input, subject, now }) => {
    const noReason = { field: 'because', reason: 'signal.because' } as const
    const noWords = { field: 'note', reason: 'signal.note' } as const
    const [missing, ...also] = [
      ...(subject.referrerId !== null && input.because === null ? [noReason] : []),
      ...(input.note === '' ? [noWords] : []),
    ]
    if (missing) return refuse(missing.reason, { field: missing.field, also })
    const moved = await moveSignal({ tx, actor, now }, subject, 'handled', {
      reason: input.note,
      handledBy: userIdOf(actor),
      handledAt: now,
      handledNote: input.note,
      outcome: input.because,
    })
    return moved.ok ? ok({ id: subject.id }) : moved
  },
})
