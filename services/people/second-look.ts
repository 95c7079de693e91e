import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayDecideSecond } from '@/domain/access/second-look'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import type { Act } from '../case/act'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import { queueMail } from '../mail/queue'

/** Nobody makes an admin alone: it waits until another admin says yes. Asked twice, it is asked once. */
export async function askSecond({ tx, actor, now }: Act, userId: string): Promise<Result<{ id: string }>> {
  if (actor.kind !== 'user') return refuse('state.changed')
  await tx
    .insert(table.secondLook)
    .values({ act: 'make_admin', userId, askedBy: actor.id, askedAt: now })
    .onConflictDoNothing()
  return ok({ id: userId })
}

/** The other admin says yes or no. The database counts the two as well. */
export const decideSecond = command({
  name: 'people.decide-second',
  input: z.strictObject({ userId: uuid, decision: z.enum(['yes', 'no']) }),
  subject: async (tx, { userId }) => {
    const { secondLook } = table
    const [row] = await tx
      .select()
      .from(secondLook)
      .where(and(eq(secondLook.userId, userId), isNull(secondLook.decidedAt)))
    return row ?? null
  },
  decide: mayDecideSecond,
  run: async ({ tx, actor, input: { userId, decision }, subject, now }) => {
    if (actor.kind !== 'user') return refuse('state.changed')
    const { secondLook, coordinatorNeighbourhood, user } = table
    const decided = await tx
      .update(secondLook)
      .set({ decidedBy: actor.id, decidedAt: now, decision })
      .where(and(eq(secondLook.id, subject.id), isNull(secondLook.decidedAt)))
      .returning({ id: secondLook.id })
    if (decided.length === 0) return refuse('state.changed')
    if (decision === 'no') return ok({ id: userId })
    await tx.delete(coordinatorNeighbourhood).where(eq(coordinatorNeighbourhood.userId, userId))
    await tx.update(user).set({ role: 'admin', deactivatedAt: null }).where(eq(user.id, userId))
    await queueMail(tx, { template: 'staff-invited', userId })
    return ok({ id: userId })
  },
})
