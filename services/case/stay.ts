import { and, eq, ne } from 'drizzle-orm'
import * as table from '@/db/schema'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { move } from '@/domain/kernel/state-table'
import { SECOND } from '@/domain/kernel/time'
import { nextRung } from '@/domain/stay/ladder'
import { STAY, type StayState } from '@/domain/stay/stay-states'
import { enqueue } from '../gate/enqueue'
import { practiceIn } from '../gate/settings'
import type { Tx } from '../gate/transaction'
import type { Act } from './act'
import { endDuties } from './duty'
import { recordTransition } from './transition'

type StayRow = typeof table.stay.$inferSelect

/** Rungs that are due so near to each other are climbed in one run. */
const TOGETHER_MS = 5 * SECOND

/** The ladder is looked at again when a next rung is due; every minute it is looked at anyway. */
export async function lookAt(tx: Tx, at: Date | null): Promise<void> {
  if (!at) return
  const runAt = new Date(Math.ceil(at.getTime() / TOGETHER_MS) * TOGETHER_MS)
  await enqueue(tx, 'tend-stays', {}, { key: `stays:${runAt.getTime()}`, runAt })
}

/** Moves a locked stay, with the moment of its next rung. What was asked of staff ends when the neighbour is heard of. */
export async function moveStay(
  act: Act,
  stay: StayRow,
  to: StayState,
  { backBy = stay.backBy, reason = '' }: { readonly backBy?: Date; readonly reason?: string } = {},
): Promise<Result<StayState>> {
  const moved = stay.state === to ? ok(to) : move(STAY, stay.state, to)
  if (!moved.ok) return moved
  const { id: thingId, helpRequestId, state: from } = stay
  if (to === 'back' || to === 'there') await endDuties(act, thingId, 'not_back')
  const next = nextRung({ state: to, backBy, stateSince: act.now }, await practiceIn(act.tx))
  const nextAt = next?.at ?? null
  const backAt = to === 'back' ? act.now : null
  await act.tx
    .update(table.stay)
    .set({ state: to, stateSince: act.now, backBy, nextAt, backAt })
    .where(eq(table.stay.id, thingId))
  await lookAt(act.tx, nextAt)
  await recordTransition(act, { thing: 'stay', thingId, helpRequestId, from, to, reason })
  return moved
}

/** Home again, or heard of in another way that they are well. Said twice is said once. */
export async function comeBack(act: Act, stay: StayRow): Promise<Result<{ id: string }>> {
  if (stay.state === 'back') return ok({ id: stay.id })
  const moved = await moveStay(act, stay, 'back')
  return moved.ok ? ok({ id: stay.id }) : refuse('state.changed')
}

/** Who tells how it went has come away. */
export async function comeBackFrom(act: Act, matchId: string): Promise<void> {
  const { stay } = table
  const [open] = await act.tx
    .select()
    .from(stay)
    .where(and(eq(stay.matchId, matchId), ne(stay.state, 'back')))
    .for('update')
  if (open) await comeBack(act, open)
}
