import { eq } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { ok } from '@/domain/kernel/result'
import { move } from '@/domain/kernel/state-table'
import { SIGNAL } from '@/domain/signal/signal-states'
import { endDuties } from '../case/duty'
import { recordTransition } from '../case/transition'
import { command } from '../gate/command'
import { requiredText, uuid } from '../gate/fields'

/** What was done about a worry. It leaves the list only with a sentence. */
export const handleSignal = command({
  name: 'signal.handle',
  input: z.strictObject({ signalId: uuid, note: requiredText(2000, 'signal.note') }),
  subject: async (tx, input) => {
    const [row] = await tx
      .select({ signal: table.signal, neighbourhoodId: table.helpRequest.neighbourhoodId })
      .from(table.signal)
      .innerJoin(table.helpRequest, eq(table.helpRequest.id, table.signal.helpRequestId))
      .where(eq(table.signal.id, input.signalId))
      .for('update', { of: table.signal })
    return row ? { ...row.signal, neighbourhoodId: row.neighbourhoodId } : null
  },
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject, now }) => {
    const moved = move(SIGNAL, subject.state, 'handled')
    if (!moved.ok) return moved
    const handledBy = actor.kind === 'user' ? actor.id : null
    await tx
      .update(table.signal)
      .set({ state: 'handled', handledBy, handledAt: now, handledNote: input.note })
      .where(eq(table.signal.id, subject.id))
    await recordTransition(
      { tx, actor, now },
      {
        thing: 'signal',
        thingId: subject.id,
        helpRequestId: subject.helpRequestId,
        from: 'open',
        to: 'handled',
        reason: input.note,
      },
    )
    await endDuties({ tx, actor, now }, subject.id, 'worry')
    return ok({ id: subject.id })
  },
})
