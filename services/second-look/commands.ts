import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayDecideSecond } from '@/domain/access/second-look'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { CARRY_OUT } from './carry-out'

/** The second person says yes or no. The database counts the two as well. */
export const decideSecond = command({
  name: 'second-look.decide',
  input: z.strictObject({ lookId: uuid, decision: z.enum(['yes', 'no'], 'second.decision') }),
  subject: async (tx, { lookId }) => {
    const [row] = await tx.select().from(table.secondLook).where(eq(table.secondLook.id, lookId))
    return row ?? null
  },
  decide: mayDecideSecond,
  notForOneself: ({ volunteerId, residentId }) => [volunteerId, residentId],
  run: async ({ tx, actor, input: { decision }, subject, now }) => {
    if (actor.kind !== 'user') return refuse('state.changed')
    const { secondLook } = table
    const decided = await tx
      .update(secondLook)
      .set({ decidedBy: actor.id, decidedAt: now, decision })
      .where(and(eq(secondLook.id, subject.id), isNull(secondLook.decidedAt)))
      .returning({ id: secondLook.id })
    if (decided.length === 0) return refuse('state.changed')
    if (decision === 'yes') {
      const done = await CARRY_OUT[subject.act]({ tx, actor, now }, subject)
      if (!done.ok) return done
    }
    return ok({ id: subject.id })
  },
})
