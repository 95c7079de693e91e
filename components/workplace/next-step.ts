import type { HelpRequestState } from '@/domain/help-request/states'
import { type Address, site } from '@/domain/site/addresses'

/** What somebody must do now so that a request goes on. Words: `work.next.<step>`. */
export type NextStep =
  | 'read'
  | 'call'
  | 'choose'
  | 'wait'
  | 'approve'
  | 'contact'
  | 'how'
  | 'review'
  | 'resume'
  | 'safety'
  | 'alternative'
  | 'close'
  | 'none'

export function nextStep(state: HelpRequestState): NextStep {
  switch (state) {
    case 'triage':
      return 'read'
    case 'clarify':
      return 'call'
    case 'ready':
      return 'choose'
    case 'seeking':
      return 'wait'
    case 'proposed_to_resident':
      return 'approve'
    case 'matched':
      return 'contact'
    case 'in_progress':
      return 'how'
    case 'ongoing':
      return 'review'
    case 'on_hold':
      return 'resume'
    case 'unsafe':
      return 'safety'
    case 'no_match_yet':
      return 'alternative'
    case 'done':
    case 'ended':
    case 'referred':
      return 'close'
    default:
      return 'none'
  }
}

/** Who waits for whom: words `work.owner.<owner>`. */
export function ownerOf(step: NextStep): 'staff' | 'coordinator' | 'volunteer' | 'nobody' {
  switch (step) {
    case 'choose':
    case 'approve':
    case 'review':
      return 'coordinator'
    case 'wait':
    case 'contact':
    case 'how':
      return 'volunteer'
    case 'none':
    case 'close':
      return 'nobody'
    default:
      return 'staff'
  }
}

/** Straight to the work where one page does it; otherwise to the request. Who may choose neighbours is told with the row. */
export function nextHref(state: HelpRequestState, id: string, mayCoordinate: boolean): Address {
  if (state === 'ready' && mayCoordinate) return site.work.candidates(id)
  if (state === 'clarify') return site.work.complete(id)
  return site.work.request(id)
}
