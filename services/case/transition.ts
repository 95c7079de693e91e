import { eq, sql } from 'drizzle-orm'
import type { Changed } from '@/db/schema'
import * as table from '@/db/schema'
import { PAIR_DUTIES, waitOfPairState, waitOfSignal } from '@/domain/duty/waiting'
import { dueAfter } from '@/domain/help-request/due'
import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import { isToldBySms } from '@/domain/help-request/status-words'
import { isTalkAhead } from '@/domain/intake/talk-stage'
import { ok, type Result } from '@/domain/kernel/result'
import { move, stateIs } from '@/domain/kernel/state-table'
import { MATCH, type MatchState } from '@/domain/match/match-states'
import { OFFER, type OfferState } from '@/domain/offer/offer-states'
import { dueBy } from '@/domain/practice/due'
import { SIGNAL, type SignalState } from '@/domain/signal/signal-states'
import { VISIT, type VisitState } from '@/domain/visit/visit-states'
import { VOLUNTEER, type VolunteerState } from '@/domain/volunteer/volunteer-states'
import { practiceIn } from '../gate/settings'
import { queueMail } from '../mail/queue'
import type { Act } from './act'
import { endDuties, openGuide, openStep, openWait } from './duty'
import { visitsFollow } from './plan-visits'
import { releaseFrom } from './rest'
import { leaveMoment, talkOf } from './talk'

export type { Act } from './act'

interface Change {
  readonly thing: Changed
  readonly thingId: string
  readonly helpRequestId: string | null
  readonly from: string | null
  readonly to: string
  readonly reason?: string
}

export async function recordTransition({ tx, actor, now, heard }: Act, change: Change): Promise<void> {
  await tx.insert(table.transition).values({
    thing: change.thing,
    thingId: change.thingId,
    helpRequestId: change.helpRequestId,
    fromState: change.from,
    toState: change.to,
    actorKind: actor.kind,
    actorId: actor.kind === 'user' ? actor.id : null,
    reason: change.reason ?? '',
    heard: heard ?? null,
    at: now,
  })
}

type OfferRow = typeof table.offer.$inferSelect
type MatchRow = typeof table.match.$inferSelect
type VolunteerRow = typeof table.volunteer.$inferSelect
type SignalRow = typeof table.signal.$inferSelect
type VisitRow = typeof table.visit.$inferSelect

/** Moves a locked offer along its table of states, with what changes together with the state. */
export async function moveOffer(
  act: Act,
  offer: Pick<OfferRow, 'id' | 'state' | 'helpRequestId'>,
  to: OfferState,
  changes: Partial<OfferRow> = {},
): Promise<Result<OfferState>> {
  const moved = move(OFFER, offer.state, to)
  if (!moved.ok) return moved
  const { id: thingId, helpRequestId, state: from } = offer
  if (from === 'sent') await endDuties(act, thingId, 'call_with_offer')
  await act.tx
    .update(table.offer)
    .set({ ...changes, state: to })
    .where(eq(table.offer.id, thingId))
  await recordTransition(act, { thing: 'offer', thingId, helpRequestId, from, to })
  return moved
}

/** Moves a locked match, with the call that its new state asks for; the end of one is written with its time. */
export async function moveMatch(
  act: Act,
  match: MatchRow,
  to: MatchState,
  { reason = '', ...changes }: Partial<MatchRow> & { readonly reason?: string } = {},
): Promise<Result<MatchState>> {
  const moved = move(MATCH, match.state, to)
  if (!moved.ok) return moved
  const { id: thingId, helpRequestId, state: from } = match
  const goesOn = stateIs(MATCH, to, 'running')
  const ended = goesOn ? {} : { endedAt: act.now }
  // A pause keeps the day that was agreed; every other step has its own.
  const keeps = to === 'paused' || from === 'paused'
  const now = {
    agreedDay: keeps ? match.agreedDay : null,
    ...changes,
    ...ended,
    state: to,
    stateSince: act.now,
  }
  const wait = waitOfPairState({ ...match, ...now }, await practiceIn(act.tx))
  // A call that goes on keeps its date and whoever took it.
  const stays = wait?.kind === waitOfPairState(match, await practiceIn(act.tx))?.kind
  const over = PAIR_DUTIES.filter((kind) => !stays || kind !== wait?.kind)
  await endDuties(act, thingId, 'call_neighbour', ...over)
  // Before the change, because the right to it ends with the match.
  if (!goesOn) await endDuties(act, thingId, 'round_off', 'arrange_change', 'visits_missed', 'new_yes')
  await act.tx.update(table.match).set(now).where(eq(table.match.id, thingId))
  if (wait && !stays) await openWait(act, wait)
  await recordTransition(act, { thing: 'match', thingId, helpRequestId, from, to, reason })
  return moved
}

/** Moves a locked volunteer; with it what the talk or the new state brings. */
export async function moveVolunteer(
  act: Act,
  { id: thingId, state: from, pausedUntil }: Pick<VolunteerRow, 'id' | 'state' | 'pausedUntil'>,
  to: VolunteerState,
  { reason = '', ...changes }: Partial<VolunteerRow> & { readonly reason?: string } = {},
): Promise<Result<VolunteerState>> {
  const moved = move(VOLUNTEER, from, to)
  if (!moved.ok) return moved
  await act.tx
    .update(table.volunteer)
    .set({ thinkingUntil: null, ...changes, state: to, stateSince: act.now })
    .where(eq(table.volunteer.id, thingId))
  if (from === 'intake_booked') await leaveMoment(act, thingId, to)
  if (isTalkAhead(from)) await endDuties(act, thingId, 'call_about_talk')
  const talkAt = to === 'intake_booked' ? ((await talkOf(act.tx, thingId))?.startsAt ?? null) : null
  await openGuide(act, { id: thingId, pausedUntil, ...changes, state: to, stateSince: act.now, talkAt })
  // By whichever door they stopped, nobody goes on waiting for them.
  if (stateIs(VOLUNTEER, to, 'stopped'))
    await endDuties(
      act,
      thingId,
      'call_neighbour',
      'ask_about_pause',
      'ask_silent',
      'ask_back',
      'renew_start',
      'ask_adult',
    )
  if (
    stateIs(VOLUNTEER, to, 'stopped') ||
    (stateIs(VOLUNTEER, from, 'askable') && !stateIs(VOLUNTEER, to, 'askable'))
  )
    await releaseFrom(act.tx, thingId)
  await recordTransition(act, { thing: 'volunteer', thingId, helpRequestId: null, from, to, reason })
  return moved
}

/** Moves a locked worry; with it until when somebody looks. */
export async function moveSignal(
  act: Act,
  { id: thingId, state: from, helpRequestId }: Pick<SignalRow, 'id' | 'state' | 'helpRequestId'>,
  to: SignalState,
  { reason = '', ...changes }: Partial<SignalRow> & { readonly reason?: string } = {},
): Promise<Result<SignalState>> {
  const moved = move<SignalState>(SIGNAL, from, to)
  if (!moved.ok) return moved
  await act.tx
    .update(table.signal)
    .set({ ...changes, state: to })
    .where(eq(table.signal.id, thingId))
  await endDuties(act, thingId, 'worry')
  const { due } = SIGNAL[to]
  if (due) {
    const dueAt = new Date(dueBy(due, await practiceIn(act.tx), { now: act.now.getTime() }))
    const wait = waitOfSignal({ id: thingId, state: to, helpRequestId, dueAt })
    if (wait) await openWait(act, wait)
  }
  await recordTransition(act, { thing: 'signal', thingId, helpRequestId, from, to, reason })
  return moved
}

/** Moves a locked visit; with it who said so, and when it is now. */
export async function moveVisit(
  act: Act,
  { id: thingId, state: from, helpRequestId }: Pick<VisitRow, 'id' | 'state' | 'helpRequestId'>,
  to: VisitState,
  { reason = '', ...changes }: Partial<VisitRow> & { readonly reason?: string } = {},
): Promise<Result<VisitState>> {
  const moved = move(VISIT, from, to)
  if (!moved.ok) return moved
  await endDuties(act, thingId, 'call_neighbour')
  await act.tx
    .update(table.visit)
    .set({ ...changes, state: to, stateSince: act.now })
    .where(eq(table.visit.id, thingId))
  await recordTransition(act, { thing: 'visit', thingId, helpRequestId, from, to, reason })
  return moved
}

/** What a request is part of goes along: its visits follow from where it stands. */
type Moving = Pick<
  typeof table.helpRequest.$inferSelect,
  'id' | 'state' | 'timing' | 'seriesOf' | 'standsInFor'
>

/** Moves a locked request along its table of states, with a new due date and a line in its timeline. */
export async function moveHelpRequest(
  act: Act,
  request: Moving,
  to: HelpRequestState,
  extra: { readonly reason?: string; readonly dueAt?: Date; readonly visitEnds?: Date | null } = {},
): Promise<Result<HelpRequestState>> {
  const moved = move(HELP_REQUEST, request.state, to)
  if (!moved.ok) return moved
  const practice = await practiceIn(act.tx)
  const due = dueAfter(to, act.now.getTime(), practice, extra.visitEnds?.getTime() ?? null)
  const dueAt = extra.dueAt ?? (due === null ? null : new Date(due))
  await act.tx
    .update(table.helpRequest)
    .set({ state: to, stateSince: act.now, dueAt })
    .where(eq(table.helpRequest.id, request.id))
  await openStep(act, request.id, to, dueAt)
  if (request.state === 'seeking') await endDuties(act, request.id, 'nobody_found')
  if (isToldBySms(to) && (await wantsSms(act.tx, request.id)))
    await queueMail(act.tx, { template: 'request-status', helpRequestId: request.id, state: to })
  await visitsFollow(act.tx, request)
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

/** Who moves a request need not be allowed to read whose it is. */
async function wantsSms(tx: Act['tx'], id: string): Promise<boolean> {
  const { rows } = await tx.execute<{ wants: boolean }>(sql`select app.wants_sms(${id}::uuid) as wants`)
  return rows[0]?.wants === true
}

/** Moves a locked request through several states; the reason belongs to the last. */
export async function moveAlong(
  act: Act,
  request: Moving,
  road: readonly HelpRequestState[],
  extra: Parameters<typeof moveHelpRequest>[3],
): Promise<Result<HelpRequestState>> {
  let { state } = request
  for (const [index, to] of road.entries()) {
    const last = index === road.length - 1
    const moved = await moveHelpRequest(act, { ...request, state }, to, last ? extra : {})
    if (!moved.ok) return moved
    state = to
  }
  return ok(state)
}
