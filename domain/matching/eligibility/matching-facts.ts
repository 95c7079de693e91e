import type { HelpKind, Urgency } from '@/domain/help-request/kinds'
import type { TalkTopic } from '@/domain/kernel/talk-topics'
import type { Bound } from '@/domain/resident/wishes'
import type { AnswerHistory } from '../chance/acceptance'

export type Gender = 'woman' | 'man'

/**
 * What the engine may know of a volunteer. No name, origin or belief can enter: they have no field. Of the age only that
 * somebody is not eighteen yet, because then a hard rule keeps them from homes and cars.
 */
export interface VolunteerFacts {
  readonly id: string
  /** Where the volunteer lives; null while no point is known, and then no walk can be measured. */
  readonly point: { readonly lat: number; readonly lon: number } | null
  /** How far the volunteer wants to walk, metres on foot. */
  readonly radiusMetres: number
  readonly kinds: readonly HelpKind[]
  readonly preferredKinds: readonly HelpKind[]
  /** ISO 639-1 codes. */
  readonly languages: readonly string[]
  readonly motherTongue: string
  /** 21-bit weekly mask, bit = day * 3 + part; Monday morning is bit 0. */
  readonly slots: number
  /** Visits a week that the volunteer wants at most, and those of this week. */
  readonly weeklyCapacity: number
  readonly weekLoad: number
  /** The volunteer's own limit of asks in 14 days; null leaves the general one. */
  readonly lowerLimitAsks14: number | null
  readonly openAsks: number
  readonly asks14: number
  readonly asks30: number
  readonly visits28: number
  readonly visits90: number
  /** Epoch milliseconds. */
  readonly lastAskedAt: number | null
  readonly pausedUntil: number | null
  /** Said yes to being asked again after this pause; without it a pause does not end. */
  readonly comesBack: boolean
  readonly active: boolean
  /** Whether all that is asked of everybody stands on the start list, and the kinds for which something more is missing. */
  readonly startDone: boolean
  readonly closedKinds: readonly HelpKind[]
  /** Not eighteen yet: nothing in a home or in a car. Never in the chance or the order. */
  readonly isMinor: boolean
  /** Used only when a request states an approved wish; never in the chance or the order. */
  readonly gender: Gender | null
  /** Whom the volunteer helps only; null: everybody. A limit of the volunteer, never a term of the chance. */
  readonly onlyWith: Gender | null
  /** What the volunteer likes to talk about; it weighs in company only. */
  readonly topics: readonly TalkTopic[]
  /** One of `whose` of a request: the volunteer helps there and nowhere else. Null: kept for nobody. */
  readonly keptFor: string | null
  /** What the volunteer cannot do or be near with somebody. */
  readonly avoids: readonly Bound[]
  /** Residents whom this volunteer must not be paired with, whoever decided that. */
  readonly blockedResidents: readonly string[]
  readonly helpedBefore: readonly string[]
  /** Residents to whom this volunteer was the last who came, and it went well. */
  readonly cameLast: readonly string[]
  readonly history: AnswerHistory
}

export interface RequestFacts {
  readonly id: string
  readonly residentId: string
  readonly lat: number
  readonly lon: number
  readonly kind: HelpKind
  /** Languages in which the resident can be helped; one shared language is enough. */
  readonly languages: readonly string[]
  readonly slots: number
  readonly urgency: Urgency
  readonly genderWish: Gender | null
  /** Of the resident, as far as it is known. */
  readonly residentGender: Gender | null
  readonly topics: readonly TalkTopic[]
  /** The person with all records that are the same person, and the organisation that passed it on: see `whoseKeys`. */
  readonly whose: readonly string[]
  /** What a volunteer meets with the resident. */
  readonly bounds: readonly Bound[]
  /** Volunteers who said no to this request, and all who were asked for it. */
  readonly declinedBy: readonly string[]
  readonly askedBefore: readonly string[]
}
