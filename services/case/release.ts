import type { HelpRequestState } from '@/domain/help-request/states'
import type { Result } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/states'
import { MATCH } from '@/domain/match/states'
import { OFFER } from '@/domain/offer/states'
import { queueMail } from '../mail/queue'
import type { Case } from './lock'
import { type Act, moveHelpRequest, moveMatch, moveOffer } from './transition'

/** The offer behind a match that ended before its visit: somebody else may be asked. */
export async function free(act: Act, held: Case, offerId: string): Promise<void> {
  const offer = held.offers.find((one) => one.id === offerId)
  if (offer) await moveOffer(act, offer, 'recalled')
}

/** Lets go of everybody: open offers are recalled, a match ends and its volunteer is told. */
export async function release(act: Act, held: Case): Promise<void> {
  for (const offer of held.offers)
    if (stateIs(OFFER, offer.state, 'held')) await moveOffer(act, offer, 'recalled')
  for (const match of held.matches) {
    if (!stateIs(MATCH, match.state, 'running')) continue
    await moveMatch(act, match, 'ended')
    const { volunteerId } = match
    await queueMail(act.tx, { template: 'request-cancelled', helpRequestId: held.id, volunteerId })
  }
}

/** Stops a request: whoever was asked or had said yes is let go, then it takes its new state. */
export async function stop(
  act: Act,
  held: Case,
  to: HelpRequestState,
  extra: Parameters<typeof moveHelpRequest>[3],
): Promise<Result<HelpRequestState>> {
  await release(act, held)
  return moveHelpRequest(act, held.request, to, extra)
}
