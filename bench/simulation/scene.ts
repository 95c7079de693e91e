import type { PairFacts } from '@/domain/matching/chance/acceptance'
import type { WaveInput, WavePlan } from '@/domain/matching/waves/contract'
import type { Person } from './person'
import type { Need, Town } from './town'

export const WARM_UP_DAYS = 60
export const MEASURED_DAYS = 180

export type Policy = (input: WaveInput) => WavePlan

export interface Prediction {
  readonly probability: number
  readonly truth: number
  yes: boolean
}

export interface Ask {
  readonly person: Person
  readonly at: number
  readonly probability: number
  readonly baseline: number
  readonly prediction: Prediction
  readonly pair: PairFacts
  readonly ratio: number
  open: boolean
}

export interface Case {
  readonly need: Need
  readonly asks: Map<number, Ask>
  wave: number
  takenAt: number | null
  takenKilometres: number
  closed: boolean
  look: number
  /** Yeses that found the request taken, or the person without room. */
  lateYeses: number
}

export function openCase(need: Need): Case {
  return {
    need,
    asks: new Map(),
    wave: 0,
    takenAt: null,
    takenKilometres: 0,
    closed: false,
    look: 0,
    lateYeses: 0,
  }
}

/** The open request near this person that ends first; one whose deadline has passed only when there is no other. */
export function mostUrgentOpen(cases: readonly Case[], person: Person, now: number): Case | undefined {
  const overdue = (one: Case) => (one.need.deadline < now ? 1 : 0)
  return cases
    .filter((one) => !one.closed && !one.asks.has(person.self.index))
    .filter((one) => one.need.near.some((near) => near.neighbour === person.self))
    .toSorted((a, b) => overdue(a) - overdue(b) || a.need.deadline - b.need.deadline)[0]
}

export type Event =
  | { at: number; kind: 'arrive'; need: Need }
  | { at: number; kind: 'look'; subject: Case; look: number }
  | { at: number; kind: 'answer'; subject: Case; ask: Ask; yes: boolean }
  | { at: number; kind: 'stale'; subject: Case; ask: Ask }
  | { at: number; kind: 'close'; subject: Case }
  | { at: number; kind: 'refit' }

export interface Outcome {
  readonly town: Town
  readonly cases: readonly Case[]
  readonly people: readonly Person[]
  readonly asks: number
  readonly yeses: number
  readonly lateYeses: number
  readonly predictions: readonly Prediction[]
  readonly asksPerPerson: readonly number[]
  readonly visitsPerPerson: readonly number[]
}
