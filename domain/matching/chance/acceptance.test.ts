import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptanceChance, historyRatio, NO_HISTORY, type PairFacts, quickChance } from './acceptance'
import { DEFAULT_COEFFICIENTS } from './coefficients'

const plain: PairFacts = {
  walkMetres: 1_000,
  sharedMotherTongue: false,
  preferredKindOfHelp: false,
  helpedBefore: false,
  sharedSlots: 1,
  asks14: 0,
  visits28: 0,
}

const pairs: fc.Arbitrary<PairFacts> = fc.record({
  walkMetres: fc.double({ min: 0, max: 9_000, noNaN: true }),
  sharedMotherTongue: fc.boolean(),
  preferredKindOfHelp: fc.boolean(),
  helpedBefore: fc.boolean(),
  sharedSlots: fc.integer({ min: 1, max: 21 }),
  asks14: fc.integer({ min: 0, max: 9 }),
  visits28: fc.integer({ min: 0, max: 20 }),
  sharedTopics: fc.integer({ min: 0, max: 4 }),
})
const histories = fc
  .tuple(fc.double({ min: 0, max: 40, noNaN: true }), fc.double({ min: 0, max: 40, noNaN: true }))
  .map(([observedAccepts, expectedAccepts]) => ({ observedAccepts, expectedAccepts }))

describe('acceptanceChance', () => {
  it('computes the worked example', () => {
    const chance = acceptanceChance({ ...plain, walkMetres: 400 }, NO_HISTORY)
    expect(chance.probability).toBeCloseTo(1 / (1 + Math.exp(0.84)), 10)
    expect(chance.reasons).toEqual([{ key: 'near', values: { metres: 400 }, effect: expect.closeTo(0.36) }])
  })

  it('has reasons that add up to the chance, largest first', () => {
    fc.assert(
      fc.property(pairs, histories, (pair, history) => {
        const { baseline, probability, reasons } = acceptanceChance(pair, history)
        const own = reasons.filter((one) => one.key === 'oftenYes' || one.key === 'seldomYes')
        const rest = reasons.filter((one) => !own.includes(one))
        const z = rest.reduce((sum, one) => sum + one.effect, DEFAULT_COEFFICIENTS.base)
        const ratio = Math.exp(own.reduce((sum, one) => sum + one.effect, 0))
        expect(baseline).toBeCloseTo(1 / (1 + Math.exp(-z)), 8)
        expect(probability).toBeCloseTo(Math.min(0.95, Math.max(0.01, baseline * ratio)), 8)
        const sizes = reasons.map((one) => Math.abs(one.effect))
        expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
      }),
    )
  })

  it('falls with distance, asks and visits, and stands still beyond 4 km', () => {
    fc.assert(
      fc.property(pairs, histories, (pair, history) => {
        const p = (change: Partial<PairFacts>) =>
          acceptanceChance({ ...pair, ...change }, history).probability
        expect(p({ walkMetres: pair.walkMetres + 100 })).toBeLessThanOrEqual(p({}))
        expect(p({ asks14: pair.asks14 + 1 })).toBeLessThanOrEqual(p({}))
        expect(p({ visits28: pair.visits28 + 1 })).toBeLessThanOrEqual(p({}))
        expect(p({ walkMetres: 4_000 })).toBe(p({ walkMetres: 40_000 }))
      }),
    )
  })

  it('knows no facts but these eight: nothing protected can enter', () => {
    const extra = { ...plain, gender: 'woman', age: 91, origin: 'elsewhere', religion: 'any' }
    expect(acceptanceChance(extra, NO_HISTORY)).toEqual(acceptanceChance(plain, NO_HISTORY))
  })

  it('is a little higher for who likes to talk about the same, once, and says so', () => {
    const chance = (sharedTopics: number) => acceptanceChance({ ...plain, sharedTopics }, NO_HISTORY)
    expect(chance(1)).toEqual(chance(5))
    expect(chance(1).probability).toBeGreaterThan(chance(0).probability)
    expect(chance(1).reasons).toEqual([{ key: 'sharedTopic', values: {}, effect: 0.2 }])
    expect(chance(0)).toEqual(acceptanceChance(plain, NO_HISTORY))
  })

  it('gives the same chance without its reasons', () => {
    fc.assert(
      fc.property(pairs, histories, (pair, history) => {
        const { probability } = acceptanceChance(pair, history)
        expect(quickChance(pair, history, DEFAULT_COEFFICIENTS)).toBeCloseTo(probability, 12)
      }),
    )
  })

  it('refuses a fact that is not a number', () => {
    expect(() => acceptanceChance({ ...plain, asks14: Number.NaN }, NO_HISTORY)).toThrow(RangeError)
  })
})

describe('historyRatio', () => {
  it('starts at 1, is shrunk and is bounded', () => {
    expect(historyRatio(NO_HISTORY)).toBe(1)
    expect(historyRatio({ observedAccepts: 5, expectedAccepts: 2.1 })).toBeCloseTo(9 / 6.1)
    expect(historyRatio({ observedAccepts: 0, expectedAccepts: 500 })).toBe(0.15)
    expect(historyRatio({ observedAccepts: 90, expectedAccepts: 1 })).toBe(2.2)
  })
})
