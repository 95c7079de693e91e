import type { Speaker } from '@/domain/visit/said'
import type { VisitState } from '@/domain/visit/visit-states'

export interface VisitShown {
  readonly id: string
  readonly state: VisitState
  readonly hours: { readonly from: Date; readonly to: Date }
  readonly saidBy: Speaker | null
  readonly wantsStandIn: boolean
  readonly thankedAt: Date | null
  /** A public holiday, or a closing day of the city. */
  readonly special: boolean
  /** Who comes; null for whoever may not know. */
  readonly firstName: string | null
}

/** The visit as the rules of what may be said of it want it. */
export const ofVisit = ({ state, hours }: VisitShown) => ({ state, begins: hours.from.getTime() })
