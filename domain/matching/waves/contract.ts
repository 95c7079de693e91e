import type { Urgency } from '@/domain/help-request/kinds'
import type { Pace } from '@/domain/practice/practice'

export type { Urgency }

export interface OpenAsk {
  readonly volunteer: string
  readonly askedAt: number
  readonly probability: number
}

export interface WaveCandidate {
  readonly volunteer: string
  readonly probability: number
  readonly walkMetres: number
  readonly openAsks: number
  readonly asks14: number
  readonly visits28: number
  /** Asks in 30 days and visits in 90; left out, those of 14 and 28 days stand for them. */
  readonly asks30?: number
  readonly visits90?: number
  /** Came to this resident last, and well; asked first, and a while alone unless it is urgent. */
  readonly cameLast?: boolean
  /** The volunteer's own limit of asks in 14 days, when lower than everyone's. */
  readonly asks14Limit?: number | null
}

export interface WaveInput {
  readonly now: number
  /** IANA zone in which nights and quiet hours are counted. */
  readonly timeZone: string
  /** Hours of the day in which anyone may be asked, e.g. [9, 20]; an urgent request may use [8, 22]. */
  readonly sendingHours: readonly [from: number, to: number]
  readonly trigger: 'created' | 'window' | 'declined'
  readonly request: {
    readonly id: string
    readonly urgency: Urgency
    readonly createdAt: number
    readonly deadline: number
    /** Waves already sent; 0 at creation. */
    readonly wave: number
  }
  readonly openAsks: readonly OpenAsk[]
  /** The city's point between fewer asks and quicker help; left out, the usual one. */
  readonly pace?: Pace
  /** Eligible, not yet asked for this request, with room this week. Any order. */
  readonly candidates: readonly WaveCandidate[]
}

export interface WavePlan {
  readonly ask: readonly string[]
  /** When to look again if nothing happens; null when nothing is left to try. */
  readonly lookAgainAt: number | null
  /** 'short' when the list ran out: widen, or tell the coordinator. */
  readonly outcome: 'asked' | 'waiting' | 'short'
  readonly wave: number
  /** The neighbour of last time is asked alone: nobody else beside them, also when more were decided on. */
  readonly alone?: boolean
}
