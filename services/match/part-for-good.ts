import { ok, type Result } from '@/domain/kernel/result'
import { afterVisit } from '@/domain/match/after-visit'
import { openDuty } from '../case/duty'
import { partBefore } from '../case/hand-back'
import type { Case } from '../case/lock'
import { free } from '../case/release'
import { type Act, moveAlong, moveMatch } from '../case/transition'
import { keepEndingWords } from './pair-word'

type Match = Case['matches'][number]

/** Both are called once more; of a resident who was not told yet, somebody does that first. */
async function careForBoth(act: Act, { id: thingId, helpRequestId, volunteerId }: Match, untold: boolean) {
  const about = { thing: 'match', thingId, helpRequestId, volunteerId, why: 'ended' } as const
  if (untold) await openDuty(act, 'tell_resident', about)
  await openDuty(act, 'aftercare_resident', about)
  await openDuty(act, 'aftercare_neighbour', about)
}

/**
 * The pair ends, and with it whatever the one may see of the other. The request ends with it, or goes on to the next
 * neighbour when the resident wants somebody else.
 */
export async function partForGood(
  act: Act,
  held: Case,
  match: Match,
  { reason = '', untold = false }: { readonly reason?: string; readonly untold?: boolean } = {},
): Promise<Result<{ id: string }>> {
  await careForBoth(act, match, untold)
  await keepEndingWords(act, match.id)
  if (match.seekAgain) return partBefore(act, held, match, 'ended', reason)
  await free(act, held, match.offerId)
  const ended = await moveMatch(act, match, 'ended', { reason })
  if (!ended.ok) return ended
  const { request } = held
  const road = afterVisit('good', 'weekly', request.state)?.request ?? []
  const moved = await moveAlong(act, request, [...road, 'ended'], { reason })
  return moved.ok ? ok({ id: match.id }) : moved
}
