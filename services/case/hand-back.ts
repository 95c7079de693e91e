import { ok, type Result, refuse } from '@/domain/kernel/result'
import { stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import type { Act } from './act'
import { openDuty } from './duty'
import type { Case } from './lock'
import { free } from './release'
import { seekOn } from './seek-on'
import { moveHelpRequest, moveMatch } from './transition'

type Match = Case['matches'][number]
type Done = Promise<Result<{ id: string }>>

/** This pair is over before its visit: the next neighbour in line is asked. */
export async function partBefore(
  act: Act,
  held: Case,
  match: Match,
  to: 'handed_back' | 'refused' | 'ended',
  reason: string,
): Done {
  if (!stateIs(MATCH, match.state, 'running')) return refuse('match.over')
  await free(act, held, match.offerId)
  // Who waits goes on waiting; the search begins when they are back.
  if (match.state !== 'paused') {
    const moved = await moveHelpRequest(act, held.request, 'seeking', { reason: 'handed-back' })
    if (!moved.ok) return moved
    await seekOn(act.tx, held.id, { trigger: 'declined' })
  }
  // Last, because the right to change this request ends with the match.
  const back = await moveMatch(act, match, to, { reason })
  return back.ok ? ok({ id: match.id }) : back
}

/** They cannot after all: always allowed, no reason needed. Who counted on them every week hears it from one of us. */
export async function handMatchBack(act: Act, held: Case, match: Match, reason: string): Done {
  if (match.state === 'handed_back') return ok({ id: match.id })
  const counts =
    held.request.timing === 'weekly' && match.approvedAt !== null && match.residentToldAt === null
  if (counts && stateIs(MATCH, match.state, 'running'))
    await openDuty(act, 'tell_resident', {
      thing: 'match',
      thingId: match.id,
      helpRequestId: held.id,
      volunteerId: match.volunteerId,
      why: 'ended',
    })
  return partBefore(act, held, match, 'handed_back', reason)
}
