import { and, eq, sql } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { SecondAct } from '@/domain/audit/second-acts'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import type { Act } from '../case/act'
import { stepTo } from '../case/let-in'
import { takeOffStep } from '../case/take-off-step'
import { queueMail } from '../mail/queue'

type Look = typeof table.secondLook.$inferSelect

async function makeAdmin({ tx }: Act, { userId }: Look): Promise<Result<unknown>> {
  const { coordinatorNeighbourhood, user } = table
  if (!userId) return refuse('state.changed')
  await tx.delete(coordinatorNeighbourhood).where(eq(coordinatorNeighbourhood.userId, userId))
  await tx.update(user).set({ role: 'admin', deactivatedAt: null }).where(eq(user.id, userId))
  await queueMail(tx, { template: 'staff-invited', userId })
  return ok(null)
}

/** The neighbour as they are now: what was asked for may have been overtaken. */
const letIn = (from: readonly string[], to: 'ready' | 'active') => async (act: Act, look: Look) => {
  const { volunteer } = table
  const [row] = await act.tx
    .select()
    .from(volunteer)
    .where(eq(volunteer.id, look.volunteerId ?? ''))
    .for('update')
  return row && from.includes(row.state) ? stepTo(act, row, to, look.reason) : refuse('state.changed')
}

/** They may meet again: who says so, how it was heard and why stays in the history of the resident. */
async function meetAgain({ tx, actor, now }: Act, look: Look): Promise<Result<unknown>> {
  const { volunteerBlock, volunteerInLine } = table
  const { volunteerId, residentId, confirmedBy, how, reason } = look
  if (!volunteerId || !residentId || !confirmedBy || !how) return refuse('state.changed')
  const [neighbour] = await tx
    .select({ name: sql<string>`trim(${volunteerInLine.firstName} || ' ' || ${volunteerInLine.lastName})` })
    .from(volunteerInLine)
    .where(eq(volunteerInLine.id, volunteerId))
  const lifted = await tx
    .delete(volunteerBlock)
    .where(and(eq(volunteerBlock.residentId, residentId), eq(volunteerBlock.volunteerId, volunteerId)))
    .returning({ id: volunteerBlock.volunteerId })
  if (lifted.length === 0) return refuse('state.changed')
  const by = actor.kind === 'user' ? actor.id : null
  const change = { field: 'apart', before: neighbour?.name ?? '', after: reason }
  await tx.insert(table.correction).values({ residentId, ...change, confirmedBy, how, by, at: now })
  return ok(null)
}

/** What happens at the second yes. */
export const CARRY_OUT: Readonly<Record<SecondAct, (act: Act, look: Look) => Promise<Result<unknown>>>> = {
  make_admin: makeAdmin,
  take_off_step: ({ tx }, { userId }) => takeOffStep(tx, userId ?? ''),
  vet: letIn(['intake_done'], 'ready'),
  unblock: letIn(['suspended', 'ended'], 'active'),
  meet_again: meetAgain,
}
