import { eq } from 'drizzle-orm'
import type { Thing } from '@/db/schema'
import * as table from '@/db/schema'
import { dueAfter } from '@/domain/help-request/due'
import { HELP_REQUEST_TRANSITIONS, type HelpRequestState } from '@/domain/help-request/states'
import type { Actor } from '@/domain/kernel/actor'
import { ok, type Result } from '@/domain/kernel/result'
import { move } from '@/domain/kernel/states'
import type { Tx } from './transaction'

interface Change {
  readonly thing: Thing
  readonly thingId: string
  readonly helpRequestId: string | null
  readonly from: string | null
  readonly to: string
  readonly reason?: string
}

interface Act {
  readonly tx: Tx
  readonly actor: Actor
  readonly now: Date
}

export async function recordTransition({ tx, actor, now }: Act, change: Change): Promise<void> {
  await tx.insert(table.transition).values({
    thing: change.thing,
    thingId: change.thingId,
    helpRequestId: change.helpRequestId,
    fromState: change.from,
    toState: change.to,
    actorKind: actor.kind,
    actorId: actor.kind === 'user' ? actor.id : null,
    reason: change.reason ?? '',
    at: now,
  })
}

/** Moves a locked request along its table of states, with a new due date and a line in its timeline. */
export async function moveHelpRequest(
  act: Act,
  request: { readonly id: string; readonly state: HelpRequestState },
  to: HelpRequestState,
  extra: { readonly reason?: string; readonly dueAt?: Date; readonly visitEnds?: Date | null } = {},
): Promise<Result<HelpRequestState>> {
  const moved = move(HELP_REQUEST_TRANSITIONS, request.state, to)
  if (!moved.ok) return moved
  const due = dueAfter(to, act.now.getTime(), extra.visitEnds?.getTime() ?? null)
  await act.tx
    .update(table.helpRequest)
    .set({ state: to, stateSince: act.now, dueAt: extra.dueAt ?? (due === null ? null : new Date(due)) })
    .where(eq(table.helpRequest.id, request.id))
  await recordTransition(act, {
    thing: 'help_request',
    thingId: request.id,
    helpRequestId: request.id,
    from: request.state,
    to,
    ...(extra.reason ? { reason: extra.reason } : {}),
  })
  return ok(to)
}
