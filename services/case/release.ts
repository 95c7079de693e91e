import { and, asc, eq, inArray, isNull, ne, notInArray } from 'drizzle-orm'
import * as table from '@/db/schema'
import { CALLS_RESIDENT } from '@/domain/duty/duties'
import { ENDS, type EndState, SILENT_STATES } from '@/domain/help-request/ends'
import { type HelpRequestState, isFinished, statesInView } from '@/domain/help-request/help-request-states'
import type { Result } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { canPause } from '@/domain/match/pause'
import { OFFER } from '@/domain/offer/offer-states'
import { queueMail } from '../mail/queue'
import { endDuties, openDuty } from './duty'
import { type Case, lockedCase } from './lock'
import { pauseMatch } from './pause'
import { type Act, moveHelpRequest, moveMatch, moveOffer } from './transition'

/** The offer behind a match that ended before its visit: somebody else may be asked. */
export async function free(act: Act, held: Case, offerId: string): Promise<void> {
  const offer = held.offers.find((one) => one.id === offerId)
  if (offer) await moveOffer(act, offer, 'recalled')
}

/** Lets go of everybody: open offers are recalled, and who helped hears it in the way that fits this end. */
async function release(act: Act, held: Case, end: EndState, until: Date | undefined): Promise<void> {
  const { letter, call, pauses } = ENDS[end]
  const running = held.matches.filter((one) => stateIs(MATCH, one.state, 'running'))
  // Who stops has no break: that end comes now.
  const waits = (one: (typeof running)[number]) => pauses && until !== undefined && canPause(one.state)
  const kept = running.filter(waits).map((one) => one.offerId)
  for (const offer of held.offers)
    if (stateIs(OFFER, offer.state, 'held') && !kept.includes(offer.id))
      await moveOffer(act, offer, 'recalled')
  for (const match of running) {
    if (waits(match) && until) await pauseMatch(act, match, until)
    else await moveMatch(act, match, 'ended')
    const { id: thingId, volunteerId } = match
    const about = { helpRequestId: held.id, volunteerId }
    // "It waits" is no word for who was about to stop.
    const endsNow = pauses && match.state === 'ending'
    if (letter && !endsNow)
      await queueMail(act.tx, { template: 'request-cancelled', ...about, matchId: thingId, words: letter })
    if (call || endsNow)
      await openDuty(act, 'tell_neighbour', { thing: 'match', thingId, ...about, why: end })
  }
}

/** Stops a request: whoever was asked or had said yes is let go, then it takes its new state. */
export async function stop(
  act: Act,
  held: Case,
  to: EndState,
  extra: Parameters<typeof moveHelpRequest>[3] = {},
): Promise<Result<HelpRequestState>> {
  await release(act, held, to, extra.dueAt)
  const moved = await moveHelpRequest(act, held.request, to, extra)
  if (moved.ok && SILENT_STATES.includes(to)) await stopAllOf(act, held, to, extra)
  return moved
}

/** Nobody calls the number of somebody who has died, whatever was still to be said. */
async function callNobody(act: Act, residentId: string): Promise<void> {
  const { duty, helpRequest } = table
  const open = await act.tx
    .selectDistinct({ thingId: duty.thingId })
    .from(duty)
    .innerJoin(helpRequest, eq(helpRequest.id, duty.helpRequestId))
    .where(
      and(
        eq(helpRequest.residentId, residentId),
        isNull(duty.endedAt),
        inArray(duty.kind, [...CALLS_RESIDENT]),
      ),
    )
  for (const { thingId } of open) await endDuties(act, thingId, ...CALLS_RESIDENT)
}

/** A person dies once: whatever else that person asked for stops as well. */
async function stopAllOf(act: Act, { id, request }: Case, to: EndState, extra: Parameters<typeof stop>[3]) {
  await callNobody(act, request.residentId)
  const { helpRequest } = table
  const others = await act.tx
    .select({ id: helpRequest.id })
    .from(helpRequest)
    .where(
      and(
        eq(helpRequest.residentId, request.residentId),
        ne(helpRequest.id, id),
        notInArray(helpRequest.state, statesInView('finished')),
      ),
    )
    .orderBy(asc(helpRequest.id))
  for (const one of others) {
    const held = await lockedCase(act.tx, one.id)
    if (!held || isFinished(held.request.state)) continue
    await release(act, held, to, undefined)
    await moveHelpRequest(act, held.request, to, extra)
  }
}
