import type { Urgency } from '@/domain/help-request/kinds'
import type { MAY_TELL, PERSON_KNOWS, SignalOutcome } from '@/domain/signal/report'
import type { SignalState } from '@/domain/signal/signal-states'

export interface ToldBy {
  readonly name: string | null
  readonly organisation: string | null
}

export interface SignalShown {
  readonly id: string
  readonly state: SignalState
  readonly about: string
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  readonly text: string
  readonly urgency: Urgency
  readonly personKnows: (typeof PERSON_KNOWS)[number] | null
  readonly mayTell: (typeof MAY_TELL)[number] | null
  readonly dueAt: Date
  readonly createdAt: Date
  readonly handledAt: Date | null
  readonly handledNote: string
  readonly outcome: SignalOutcome | null
}

export interface SignalDetail {
  readonly signal: SignalShown
  readonly toldBy: ToldBy | null
  readonly ownerName: string | null
  readonly quarter: string | null
  /** Who may live there: a guess. */
  readonly living: readonly { readonly id: string; readonly name: string }[]
  readonly before: readonly {
    readonly id: string
    readonly createdAt: Date
    readonly state: SignalState
    readonly about: string
  }[]
}
