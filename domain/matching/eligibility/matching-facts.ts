import type { HelpKind, Urgency } from '@/domain/help-request/kinds'
import type { AtHome } from '@/domain/resident/wishes'
import type { AnswerHistory } from '../chance/acceptance'

export type Gender = 'woman' | 'man'

/** What the engine may know of a volunteer. No name, age, origin or belief can enter: they have no field. */
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
  readonly active: boolean
  /** Used only when a request states an approved wish; never in the chance or the order. */
  readonly gender: Gender | null
  /** What the volunteer cannot do or be near, where somebody lives. */
  readonly avoids: readonly AtHome[]
  /** Residents whom this volunteer must not be paired with, whoever decided that. */
  readonly blockedResidents: readonly string[]
  readonly helpedBefore: readonly string[]
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
  /** What a volunteer meets at the resident's home. */
  readonly atHome: readonly AtHome[]
  /** Volunteers who said no to this request, and all who were asked for it. */
  readonly declinedBy: readonly string[]
  readonly askedBefore: readonly string[]
}
