import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { CONFIRMED_BY, CONFIRMED_HOW } from '@/domain/resident/corrections'
import type { ResidentWish } from '@/domain/resident/wishes'

interface Home {
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
}

export interface PersonShown extends Home {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly phoneNote: string
  readonly mayLeaveMessage: 'yes' | 'no' | null
  readonly email: string | null
  readonly language: string
  readonly wishes: readonly ResidentWish[]
  readonly mergedInto: string | null
}

export interface PersonDetail {
  readonly resident: PersonShown
  readonly requests: readonly {
    readonly id: string
    readonly reference: string
    readonly state: HelpRequestState
    readonly kind: HelpKind | null
    readonly createdAt: Date
    readonly proxyName: string | null
    readonly proxyPhone: string | null
    readonly proxyRelation: string | null
  }[]
  readonly neighbours: readonly { readonly id: string; readonly name: string }[]
  readonly apart: readonly {
    readonly id: string
    readonly name: string
    readonly wishedBy: 'resident' | 'volunteer' | 'staff'
  }[]
  readonly corrections: readonly {
    readonly id: string
    readonly field: string
    readonly before: string
    readonly after: string
    readonly confirmedBy: (typeof CONFIRMED_BY)[number]
    readonly how: (typeof CONFIRMED_HOW)[number]
    readonly at: Date
    readonly byName: string | null
  }[]
  readonly merges: readonly { readonly id: string; readonly name: string; readonly at: Date }[]
  readonly maybe: readonly (Home & {
    readonly id: string
    readonly name: string
    readonly phone: string
    readonly sameName: boolean
  })[]
}
