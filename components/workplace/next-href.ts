import { HELP_REQUEST, type HelpRequestState } from '@/domain/help-request/help-request-states'
import { type Address, site } from '@/domain/site/addresses'

/** Straight to the work where one page does it; otherwise to the request. Who may choose neighbours is told with the row. */
export function nextHref(state: HelpRequestState, id: string, mayCoordinate: boolean): Address {
  const { step } = HELP_REQUEST[state]
  if (step === 'choose' && mayCoordinate) return site.work.candidates(id)
  if (step === 'call') return site.work.complete(id)
  return site.work.request(id)
}
