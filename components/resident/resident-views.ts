import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { HelpKind } from '@/domain/help-request/kinds'
import type { Locale } from '@/domain/kernel/locales'
import type { TalkTopic } from '@/domain/kernel/talk-topics'
import type { Preference } from '@/domain/message/road'
import type { CONSENT_HOWS, ConsentAbout, ConsentGiver } from '@/domain/resident/consents'
import type { CONFIRMED_BY, CORRECTED_HOW } from '@/domain/resident/corrections'
import type { PersonEvent } from '@/domain/resident/history'
import type { PHONE_LABELS, Reach } from '@/domain/resident/reach'
import type { RelationKind, RelationRight } from '@/domain/resident/relations'
import type { ResidentWish } from '@/domain/resident/wishes'
import type { Proven } from './proof-line'

type PhoneLabel = (typeof PHONE_LABELS)[number]

interface Home {
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  readonly pointNear: string | null
}

export interface PersonShown extends Home, Proven {
  readonly restrictedAt: Date | null
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly phoneLabel: PhoneLabel | null
  readonly phoneNote: string
  readonly mayLeaveMessage: 'yes' | 'no' | null
  readonly email: string | null
  readonly language: string
  readonly languages: readonly string[]
  readonly locale: Locale
  readonly prefers: Preference | null
  readonly genderWish: 'woman' | 'man' | null
  readonly wishes: readonly ResidentWish[]
  readonly topics: readonly TalkTopic[]
  readonly gender: 'woman' | 'man' | null
  readonly mergedInto: string | null
}

export interface NumberShown extends Proven {
  readonly id: string
  readonly phone: string
  readonly phoneLabel: PhoneLabel | null
  readonly phoneNote: string
  readonly mayLeaveMessage: 'yes' | 'no' | null
}

export interface PersonDetail {
  readonly resident: PersonShown
  /** Mail to it came back. */
  readonly addressWrong: boolean
  readonly reach: Reach
  readonly numbers: readonly NumberShown[]
  readonly relations: readonly {
    readonly id: string
    readonly name: string
    readonly kind: RelationKind
    readonly phone: string | null
    readonly email: string | null
    readonly may: readonly RelationRight[]
    readonly note: string
    readonly since: string
    readonly until: string | null
  }[]
  readonly consents: readonly {
    readonly id: string
    readonly helpRequestId: string | null
    readonly about: ConsentAbout
    readonly givenBy: ConsentGiver
    readonly giver: string
    readonly how: (typeof CONSENT_HOWS)[number]
    readonly givenOn: string
    readonly until: string | null
    readonly withdrawnOn: string | null
    readonly note: string
    readonly holds: boolean
  }[]
  readonly proposed: readonly {
    readonly name: string
    readonly phone: string | null
    readonly kind: RelationKind
  }[]
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
    readonly how: (typeof CORRECTED_HOW)[number]
    readonly at: Date
    readonly byName: string | null
  }[]
  readonly history: readonly PersonEvent[]
  readonly merges: readonly { readonly id: string; readonly name: string; readonly at: Date }[]
  readonly maybe: readonly (Home & {
    readonly id: string
    readonly name: string
    readonly sameName: boolean
  })[]
}
