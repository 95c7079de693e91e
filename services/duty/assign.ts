import { and, eq, isNull } from 'drizzle-orm'
import { z } from 'zod'
import * as table from '@/db/schema'
import { mayWorkOn } from '@/domain/access/help-request'
import { worksFor } from '@/domain/kernel/actor'
import { ok, refuse } from '@/domain/kernel/result'
import { command } from '../gate/command'
import { uuid } from '../gate/fields'
import type { Tx } from '../gate/transaction'
import { lockedDuty } from './locked-duty'

/** A colleague who works where this duty is; nobody else can be given it. */
async function isColleague(tx: Tx, userId: string, neighbourhoodId: string | null): Promise<boolean> {
  const { user, coordinatorNeighbourhood: area } = table
  const [row] = await tx
    .select({ role: user.role })
    .from(user)
    .where(and(eq(user.id, userId), isNull(user.deactivatedAt)))
  if (!row) return false
  const areas = await tx.select({ id: area.neighbourhoodId }).from(area).where(eq(area.userId, userId))
  const neighbourhoods = areas.map(({ id }) => id)
  return worksFor(
    { kind: 'user', id: userId, role: row.role, neighbourhoods, volunteerId: null },
    neighbourhoodId,
  )
}

/** "Ik neem dit", "geef aan …", or nobody again. The steps of one request stay with the same person. */
export const assignDuty = command({
  name: 'duty.assign',
  input: z.strictObject({ dutyId: uuid, to: z.union([z.enum(['me', 'nobody']), uuid], 'duty.toWhom') }),
  subject: (tx, input) => lockedDuty(tx, input.dutyId),
  decide: mayWorkOn,
  run: async ({ tx, actor, input, subject }) => {
    if (subject.endedAt) return refuse('duty.ended')
    const me = actor.kind === 'user' ? actor.id : null
    const ownerId = input.to === 'me' ? me : input.to === 'nobody' ? null : input.to
    if (ownerId && ownerId !== me && !(await isColleague(tx, ownerId, subject.neighbourhoodId)))
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
