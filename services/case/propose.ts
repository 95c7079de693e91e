import { v7 } from 'uuid'
import * as table from '@/db/schema'
import type { Result } from '@/domain/kernel/result'
import { ok } from '@/domain/kernel/result'
import { queueMail } from '../mail/queue'
import { visitOf } from './agree'
import type { Case } from './lock'
import { type Act, moveHelpRequest, moveOffer, recordTransition } from './transition'

/** A yes becomes a match that waits for the coordinator; the others who were asked are told at once. */
export async function propose(
  act: Act,
  held: Case,
  offer: Case['offers'][number],
): Promise<Result<{ matchId: string }>> {
  const accepted = await moveOffer(act, offer, 'accepted', { answeredAt: act.now })
  if (!accepted.ok) return accepted
  await tellTheOthers(act, held, offer.id)
  const matchId = v7()
  await act.tx.insert(table.match).values({
    id: matchId,
    helpRequestId: held.id,
    offerId: offer.id,
    volunteerId: offer.volunteerId,
    state: 'proposed',
    stateSince: act.now,
    version: held.request.version,
    agreedAt: act.now,
    visit: visitOf(held.request, act.now),
  })
  await recordTransition(act, {
    thing: 'match',
    thingId: matchId,
    helpRequestId: held.id,
    from: null,
    to: 'proposed',
  })
  const moved = await moveHelpRequest(act, held.request, 'proposed_to_resident')
  return moved.ok ? ok({ matchId }) : moved
}

/** Who was asked hears it. Who stands in line stays there, for when this neighbour cannot after all. */
async function tellTheOthers(act: Act, held: Case, acceptedId: string): Promise<void> {
  for (const one of held.offers) {
    if (one.id === acceptedId || one.state !== 'sent') continue
    await moveOffer(act, one, 'taken_by_other')
    await queueMail(act.tx, { template: 'offer-taken', offerId: one.id })
  }
}
