import { eq } from 'drizzle-orm'
import * as table from '@/db/schema'
import type { Urgency } from '@/domain/help-request/kinds'
import { ok, type Result, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { afterVisit } from '@/domain/match/after-visit'
import { MATCH, type Outcome } from '@/domain/match/match-states'
import { openDuty } from '../case/duty'
import { handMatchBack, partBefore } from '../case/hand-back'
import type { lockedMatch } from '../case/lock'
import { raiseSignal } from '../case/raise-signal'
import { free } from '../case/release'
import { seekOn } from '../case/seek-on'
import { settleLastVisit } from '../case/settle-visit'
import { comeBackFrom } from '../case/stay'
import { type Act, moveAlong, moveHelpRequest, moveMatch } from '../case/transition'
import { queueMail } from '../mail/queue'

/** A match with the whole case behind it, locked. */
export type Helping = NonNullable<Awaited<ReturnType<typeof lockedMatch>>>
type Done = Promise<Result<{ id: string }>>

/** The first contact of the two. */
export async function contacted(act: Act, { held, ...match }: Helping): Done {
  if (!stateIs(MATCH, match.state, 'visible')) return refuse('match.over')
  if (match.firstContactAt) return ok({ id: match.id })
  await act.tx.update(table.match).set({ firstContactAt: act.now }).where(eq(table.match.id, match.id))
  const visitEnds = match.visit?.to ?? null
  const moved = await moveHelpRequest(act, held.request, 'in_progress', { visitEnds })
  return moved.ok ? ok({ id: match.id }) : moved
}

/** A worry, and how urgent it is. */
interface Worry {
  readonly text: string
  readonly urgency: Urgency
}
const NO_WORRY: Worry = { text: '', urgency: 'urgent' }

/** How it was. A worry is a task for the coordinator, with a date. */
export async function finished(
  act: Act,
  { held, ...match }: Helping,
  outcome: Outcome,
  worry = NO_WORRY,
): Done {
  const { request } = held
  if (match.state === 'done' && match.outcome === outcome) return ok({ id: match.id })
  if (!stateIs(MATCH, match.state, 'visible')) return refuse('match.over')
  const follows = afterVisit(outcome, request.timing === 'weekly' ? 'weekly' : 'once', request.state)
  if (!follows) return refuse('state.changed')
  // They met: from here on it is help like any other week.
  const to = follows.match ?? (match.state === 'introduction' && outcome !== 'not_worked' ? 'active' : null)
  if (to === null) await act.tx.update(table.match).set({ outcome }).where(eq(table.match.id, match.id))
  else {
    const over = await moveMatch(act, match, to, { outcome, reason: outcome })
    if (!over.ok) return over
  }
  await settleLastVisit(act, match.id, follows.visit)
  await comeBackFrom(act, match.id)
  if (follows.freesOffer) await free(act, held, match.offerId)
  if (follows.raisesSignal) {
    const { helpRequestId, volunteerId } = match
    await raiseSignal(act, { helpRequestId, matchId: match.id, volunteerId, ...worry })
  }
  const moved = await moveAlong(act, request, follows.request, {
    reason: outcome,
    ...(follows.dueNow ? { dueAt: act.now } : {}),
  })
  if (!moved.ok) return moved
  if (follows.match !== null) await seekOn(act.tx, request.id)
  return ok({ id: match.id })
}

/** See `handMatchBack`. */
export const givenBack = (act: Act, { held, ...match }: Helping, reason: string): Done =>
  handMatchBack(act, held, match, reason)

/** The resident would rather have somebody else. Who only said yes is written kindly; who came already is called. */
export async function anotherWished(act: Act, match: Helping, reason: string): Done {
  const { held, ...pair } = match
  const { id: thingId, helpRequestId, volunteerId } = match
  const begun = match.state !== 'proposed'
  const parted = await partBefore(act, held, pair, begun ? 'ended' : 'refused', reason)
  if (!parted.ok) return parted
  if (!begun) await queueMail(act.tx, { template: 'match-refused', matchId: thingId })
  else
    await openDuty(act, 'tell_neighbour', {
      thing: 'match',
      thingId,
      helpRequestId,
      volunteerId,
      why: 'not_this_neighbour',
    })
  return parted
}
