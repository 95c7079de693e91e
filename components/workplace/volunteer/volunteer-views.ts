import type { HelpKind } from '@/domain/help-request/kinds'
import type { HEARD } from '@/domain/kernel/heard'
import type { Locale } from '@/domain/kernel/locales'
import type { TalkTopic } from '@/domain/kernel/talk-topics'
import type { Preference } from '@/domain/message/road'
import type { OfferState } from '@/domain/offer/offer-states'
import type { CONFIRMED_BY, CORRECTED_HOW } from '@/domain/resident/corrections'
import type { Bound } from '@/domain/resident/wishes'
import type { KeptFor } from '@/domain/volunteer/kept-for'
import type { VolunteerState } from '@/domain/volunteer/volunteer-states'

export interface VolunteerShown {
  readonly restrictedAt: Date | null
  readonly id: string
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
  readonly email: string | null
  readonly gender: 'woman' | 'man' | null
  readonly avoids: readonly Bound[]
  readonly onlyWith: 'woman' | 'man' | null
  readonly topics: readonly TalkTopic[]
  readonly seeks: string
  readonly kept: KeptFor | null
  readonly keptForResident: string | null
  readonly keptForOrganisation: string | null
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  readonly lat: number | null
  readonly state: VolunteerState
  readonly stateSince: Date
  readonly motherTongue: string
  readonly locale: Locale
  readonly prefers: Preference | null
  readonly languages: readonly string[]
  readonly kinds: readonly HelpKind[]
  readonly slots: number
  readonly radiusMetres: number
  readonly weeklyCapacity: number
  readonly pausedUntil: Date | null
  readonly thinkingUntil: string | null
  readonly isMinor: boolean
  readonly comesBack: boolean
  readonly agreementSignedAt: Date | null
  readonly intakeNotes: string
  readonly wish: string
}

export interface KnownResident {
  readonly id: string
  readonly name: string
}

export interface ApartShown extends KnownResident {
  readonly wishedBy: 'resident' | 'volunteer' | 'staff'
}

export interface AskShown {
  readonly id: string
  readonly state: OfferState
  readonly sentAt: Date | null
  readonly kind: HelpKind | null
  readonly reference: string
}

export interface VolunteerStep {
  readonly id: string
  readonly thing: string
  readonly toState: string
  readonly at: Date
  readonly reason: string
  readonly heard: (typeof HEARD)[number] | null
}

export interface CorrectionShown {
  readonly id: string
  readonly field: string
  readonly before: string
  readonly after: string
  readonly confirmedBy: (typeof CONFIRMED_BY)[number]
  readonly how: (typeof CORRECTED_HOW)[number]
  readonly at: Date
}
