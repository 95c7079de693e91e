import { type HelpRequestState, isFinished } from '@/domain/help-request/states'

/** All that a referrer learns. A reason for stopping is nobody else's business: it is "closed" for all of them. */
export type ReferredStatus = 'received' | 'busy' | 'helped' | 'closed'

export function statusOf(state: HelpRequestState): ReferredStatus {
  if (isFinished(state)) return 'closed'
  if (state === 'triage' || state === 'clarify') return 'received'
  if (state === 'matched' || state === 'in_progress' || state === 'ongoing') return 'helped'
  return 'busy'
}
