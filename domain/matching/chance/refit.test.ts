import { describe, expect, it } from 'vitest'
import { normal, seeded } from '../../kernel/random'
import { acceptanceChance, NO_HISTORY, type PairFacts } from './acceptance'
import { type Coefficients, DEFAULT_COEFFICIENTS } from './coefficients'
import { type Example, refit } from './refit'

const TRUE: Coefficients = {
  ...DEFAULT_COEFFICIENTS,
  base: -0.4,
  kilometre: 1.1,
  motherTongue: 0,
  sharedTopic: 0.9,
}

function examples(many: number, from: Coefficients, seed = 1): Example[] {
  const random = seeded(seed)
  return Array.from({ length: many }, () => {
    const pair: PairFacts = {
      walkMetres: Math.abs(1_200 * normal(random)),
      sharedMotherTongue: random() < 0.5,
      preferredKindOfHelp: random() < 0.3,
      helpedBefore: random() < 0.1,
      sharedSlots: random() < 0.5 ? 1 : 3,
      asks14: Math.floor(4 * random()),
      visits28: Math.floor(3 * random()),
      sharedTopics: random() < 0.3 ? 1 : 0,
    }
    return { pair, ratio: 1, yes: random() < acceptanceChance(pair, NO_HISTORY, from).probability }
  })
}

describe('refit', () => {
  it('finds what the answers say, and predicts better by it', () => {
    const result = refit(examples(6_000, TRUE), DEFAULT_COEFFICIENTS, DEFAULT_COEFFICIENTS)
    expect(result).toMatchObject({ accepted: true, refusal: null })
    expect(result.lossAfter).toBeLessThan(result.lossBefore)
    expect(result.coefficients.base).toBeCloseTo(TRUE.base, 0)
    expect(result.coefficients.kilometre).toBeGreaterThan(0.9)
    expect(result.coefficients.motherTongue).toBeLessThan(0.15)
    expect(result.coefficients.sharedTopic).toBeGreaterThan(0.6)
  })

  it('stays near the published values when there is little to learn from', () => {
    const { coefficients } = refit(examples(250, TRUE), DEFAULT_COEFFICIENTS, DEFAULT_COEFFICIENTS)
    expect(Math.abs(coefficients.helpedBefore - DEFAULT_COEFFICIENTS.helpedBefore)).toBeLessThan(0.5)
  })

  it('is refused when the held-out asks are not predicted better', () => {
    // Every fifth is held out: those follow the old values, the others contradict them.
    const faithful = examples(2_000, DEFAULT_COEFFICIENTS)
    const misleading = faithful.map((one, index) => (index % 5 === 0 ? one : { ...one, yes: !one.yes }))
    const result = refit(misleading, DEFAULT_COEFFICIENTS, DEFAULT_COEFFICIENTS)
    expect(result).toMatchObject({ accepted: false, refusal: 'not_better' })
    expect(result.coefficients).toBe(DEFAULT_COEFFICIENTS)
  })

  it('is refused below 200 examples, and is the same every time', () => {
    expect(refit(examples(199, TRUE), TRUE, DEFAULT_COEFFICIENTS)).toMatchObject({
      accepted: false,
      refusal: 'too_few',
      coefficients: TRUE,
    })
    const again = () => refit(examples(500, TRUE), DEFAULT_COEFFICIENTS, DEFAULT_COEFFICIENTS)
    expect(again()).toEqual(again())
  })

  it('reads a half exposed ask as half a chance', () => {
    const whole = examples(4_000, TRUE)
    const random = seeded(9)
    const recalled = whole.map((one) => ({ ...one, ratio: 0.5, yes: one.yes && random() < 0.5 }))
    const { coefficients } = refit(recalled, DEFAULT_COEFFICIENTS, DEFAULT_COEFFICIENTS)
    expect(coefficients.base).toBeCloseTo(TRUE.base, 0)
  })
})
