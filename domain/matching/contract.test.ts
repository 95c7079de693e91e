import { describe, expect, it } from 'vitest'
import * as matching from '.'

// The outside face that was agreed, written out once more: the compiler refuses a change of shape behind it.
interface RoundInstance {
  readonly requests: number
  readonly volunteers: number
  readonly arcStart: Int32Array
  readonly arcSlot: Int32Array
  readonly arcGain: Int32Array
  readonly slotVolunteer: Int32Array
  readonly slotCapacity: Int32Array
  readonly loadCostStart: Int32Array
  readonly loadCost: Int32Array
}
interface RoundSolution {
  readonly chosenArc: Int32Array
  readonly volunteerPrice: Int32Array
  readonly slotPrice: Int32Array
}
interface Certificate {
  readonly feasible: boolean
  readonly value: number
  readonly bound: number
}
interface PairFacts {
  readonly walkMetres: number
  readonly sharedMotherTongue: boolean
  readonly preferredKindOfHelp: boolean
  readonly helpedBefore: boolean
  readonly sharedSlots: number
  readonly asks14: number
  readonly visits28: number
}
interface AnswerHistory {
  readonly observedAccepts: number
  readonly expectedAccepts: number
}
interface Reason {
  readonly key: string
  readonly values: Readonly<Record<string, string | number>>
  readonly effect: number
}
interface Chance {
  readonly probability: number
  readonly baseline: number
  readonly reasons: readonly Reason[]
}
type Urgency = 'urgent' | 'normal' | 'relaxed'
interface OpenAsk {
  readonly volunteer: string
  readonly askedAt: number
  readonly probability: number
}
interface WaveCandidate {
  readonly volunteer: string
  readonly probability: number
  readonly walkMetres: number
  readonly openAsks: number
  readonly asks14: number
  readonly visits28: number
}
interface WaveInput {
  readonly now: number
  readonly timeZone: string
  readonly sendingHours: readonly [from: number, to: number]
  readonly trigger: 'created' | 'window' | 'declined'
  readonly request: {
    readonly id: string
    readonly urgency: Urgency
    readonly createdAt: number
    readonly deadline: number
    readonly wave: number
  }
  readonly openAsks: readonly OpenAsk[]
  readonly candidates: readonly WaveCandidate[]
}
interface WavePlan {
  readonly ask: readonly string[]
  readonly lookAgainAt: number | null
  readonly outcome: 'asked' | 'waiting' | 'short'
  readonly wave: number
}

interface Agreed {
  solveRound(instance: RoundInstance): RoundSolution
  certify(instance: RoundInstance, solution: RoundSolution): Certificate
  acceptanceChance(pair: PairFacts, history: AnswerHistory): Chance
  planWave(input: WaveInput): WavePlan
}

/** Each shape can stand in for the other, wherever it is used. */
type Both<A extends B, B> = [A, B]
type Shapes = [
  Both<matching.RoundInstance, RoundInstance>,
  Both<RoundInstance, matching.RoundInstance>,
  Both<matching.RoundSolution, RoundSolution>,
  Both<RoundSolution, matching.RoundSolution>,
  Both<matching.Certificate, Certificate>,
  Both<Certificate, matching.Certificate>,
  Both<matching.PairFacts, PairFacts>,
  Both<PairFacts, matching.PairFacts>,
  Both<matching.AnswerHistory, AnswerHistory>,
  Both<AnswerHistory, matching.AnswerHistory>,
  // What we give may be narrower: fewer keys than any text.
  Both<matching.Reason, Reason>,
  Both<matching.Chance, Chance>,
  Both<matching.Urgency, Urgency>,
  Both<Urgency, matching.Urgency>,
  Both<matching.OpenAsk, OpenAsk>,
  Both<OpenAsk, matching.OpenAsk>,
  Both<matching.WaveCandidate, WaveCandidate>,
  Both<WaveCandidate, matching.WaveCandidate>,
  Both<matching.WaveInput, WaveInput>,
  Both<WaveInput, matching.WaveInput>,
  Both<matching.WavePlan, WavePlan>,
  Both<WavePlan, matching.WavePlan>,
]

describe('the outside face of matching', () => {
  it('has the agreed names and shapes', () => {
    const agreed: Agreed = matching
    const shapes: Shapes | undefined = undefined
    expect(shapes).toBeUndefined()
    for (const name of ['solveRound', 'certify', 'acceptanceChance', 'planWave'] as const)
      expect(agreed[name]).toBeTypeOf('function')
  })
})
