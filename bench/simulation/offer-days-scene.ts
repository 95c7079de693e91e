import type { Urgency } from '@/domain/help-request/kinds'

/** What must never happen in the days of the offers: how often it did. All must stay 0. */
interface Broken {
  beyondCap: number
  askedTwice: number
  outsideHours: number
  afterTheEnd: number
  noNextStep: number
  noAlarm: number
}
export interface OfferDays {
  days: number
  requests: number
  asks: number
  yeses: number
  alarms: number
  readonly broken: Broken
}

export interface Person {
  readonly id: string
  readonly ownLimit: number | null
  readonly asked: number[]
  open: number
  pausedUntil: number
}
export interface Ask {
  readonly person: Person
  readonly at: number
  state: 'waiting' | 'sent' | 'over'
}
export interface Request {
  readonly id: string
  readonly urgency: Urgency
  readonly at: number
  readonly deadline: number
  readonly line: Map<string, Ask>
  wave: number
  state: 'seeking' | 'back' | 'over'
  looks: number
  alarmedAt: number | null
}
export type Event =
  | { at: number; kind: 'arrive' | 'pause' }
  | { at: number; kind: 'look'; request: Request; turn: number; declined: boolean }
  | { at: number; kind: 'answer' | 'silence'; request: Request; ask: Ask; yes: boolean }
  | { at: number; kind: 'deadline' | 'withdrawn'; request: Request }
