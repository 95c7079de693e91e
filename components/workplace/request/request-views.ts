import type { FormAction } from '@/components/form/form-action'
import type { Proven } from '@/components/resident/proof-line'
import type { CallTime } from '@/domain/help-request/call-times'
import type { HelpRequestState } from '@/domain/help-request/help-request-states'
import type { Channel, HelpKind, Urgency } from '@/domain/help-request/kinds'
import type { PartChoice, Timing } from '@/domain/help-request/timing'
import type { TalkTopic } from '@/domain/kernel/talk-topics'
import type { MatchState, Outcome } from '@/domain/match/match-states'
import type { PairWordState, WordKind, WordWriter } from '@/domain/match/pair-words'
import type { DeclineReason, OfferState } from '@/domain/offer/offer-states'
import type { ResidentWish } from '@/domain/resident/wishes'

export interface RequestShown {
  readonly id: string
  readonly reference: string
  /** Of the wish: a yes to another version does not count. */
  readonly version: number
  readonly state: HelpRequestState
  readonly stateSince: Date
  readonly dueAt: Date | null
  readonly createdAt: Date
  readonly channel: Channel
  readonly kind: HelpKind | null
  readonly details: string
  readonly timing: Timing['kind'] | null
  readonly visitDate: string | null
  readonly dayPart: PartChoice | null
  readonly slots: number
  readonly visitSlot: number | null
  readonly everyWeeks: number
  readonly urgency: Urgency
  readonly durationMinutes: number
  readonly goodToKnow: string
  readonly languages: readonly string[]
  readonly genderWish: 'woman' | 'man' | null
  readonly bestTimeToCall: CallTime | null
  readonly proxyName: string | null
  readonly proxyPhone: string | null
  readonly proxyRelation: string | null
  readonly residentKnows: 'yes' | 'no' | null
}

export interface ResidentShown extends Proven {
  readonly id: string
  readonly name: string
  readonly phone: string | null
  readonly mayLeaveMessage: 'yes' | 'no' | null
  readonly wishes: readonly ResidentWish[]
  readonly topics: readonly TalkTopic[]
  readonly gender: 'woman' | 'man' | null
  readonly email: string | null
  readonly street: string | null
  readonly houseNumber: string | null
  readonly box: string | null
  readonly postcode: string | null
  readonly municipality: string | null
  readonly pointNear: string | null
  readonly lat: number | null
  /** In our list; null beside a place on the map: only the quarter is known. */
  readonly addressId: string | null
}

export interface OfferShown {
  readonly id: string
  readonly state: OfferState
  readonly sentAt: Date | null
  readonly expiresAt: Date | null
  readonly answeredAt: Date | null
  readonly declineReason: DeclineReason | null
  readonly walkMetres: number | null
  readonly volunteerId: string
  readonly volunteerName: string
}

export interface MatchShown {
  readonly match: {
    readonly id: string
    readonly state: MatchState
    readonly version: number
    readonly offerId: string
    readonly approvedAt: Date | null
    readonly consentHow: 'phone' | 'in_person' | 'standing' | null
    readonly firstContactAt: Date | null
    readonly pausedUntil: Date | null
    readonly agreedDay: string | null
    readonly whoTells: 'neighbour' | 'staff' | null
    readonly residentToldAt: Date | null
    readonly moneyAtMost: number | null
    readonly advancedAt: Date | null
    readonly outcome: Outcome | null
  }
  readonly volunteerName: string
  readonly volunteerPhone: string | null
}

/** Everything that makes a request ready is there: what, when and a place on the map. */

export interface PairWordShown {
  readonly id: string
  readonly matchId: string
  readonly kind: WordKind
  readonly writer: WordWriter
  readonly text: string
  readonly state: PairWordState
  readonly at: Date
}

/** What is written down about how it goes with a pair. */
export type PairActions = Readonly<
  Record<
    'mediate' | 'goOn' | 'stop' | 'tellEnding' | 'thank' | 'readThanks' | 'bringPartner' | 'money',
    FormAction
  >
>

/** What can be done on the page of a request. */
export type RequestAction =
  | 'move'
  | 'note'
  | 'residentYes'
  | 'approve'
  | 'askReferrer'
  | 'refuse'
  | 'recall'
  | 'handle'
  | 'endDuty'
  | 'assign'
  | 'putOff'
  | 'noAnswer'
  | 'pause'
  | 'review'
  | 'end'
  | 'resume'
  | 'answer'
  | 'told'
  | 'verify'
  | 'sayOfVisit'
  | 'backHome'
  | 'setRhythm'
  | 'cover'
  | 'addHelper'
