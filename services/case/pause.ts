import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import { ok, type Result } from '@/domain/kernel/result'
import { move, stateIs } from '@/domain/kernel/state-table'
import { MATCH } from '@/domain/match/match-states'
import { afterPause } from '@/domain/match/pause'
import { queueMail } from '../mail/queue'
import type { Act } from './act'
import type { Case } from './lock'
import { moveHelpRequest, moveMatch } from './transition'
import { askAgain, stillAgreed } from './wish-change'

type Match = Case['matches'][number]

/** The neighbour keeps the place, and sees nothing of the person meanwhile. */
export const pauseMatch = (act: Act, match: Match, until: Date) =>
  moveMatch(act, match, 'paused', { pausedUntil: until, pausedFrom: match.state })

export const pausedIn = (held: Case): Match | undefined => held.matches.find((one) => one.state === 'paused')

/** The same two go on where they stood. A moment that has passed meanwhile is theirs to agree on anew. */
export async function resume(act: Act, held: Case, match: Match): Promise<Result<HelpRequestState>> {
  const back = afterPause(match, held.request.timing === 'weekly' ? 'weekly' : 'once')
  const may = move(HELP_REQUEST, held.request.state, back.request)
  if (!may.ok) return may
  const passed = match.visit !== null && match.visit.to <= act.now
  const moved = await moveMatch(act, match, back.match, {
    pausedUntil: null,
    pausedFrom: null,
    ...(passed ? { visit: null } : {}),
  })
  if (!moved.ok) return moved
  // The wish changed while they were away: then they are asked first.
  if (!stillAgreed(held, match))
    await askAgain(act, held, { ...match, state: back.match }, held.request.version)
  else if (stateIs(MATCH, back.match, 'visible'))
    await queueMail(act.tx, { template: 'match-approved', matchId: match.id })
  const on = await moveHelpRequest(act, held.request, back.request, { reason: 'resumed' })
  return on.ok ? ok(back.request) : on
}
