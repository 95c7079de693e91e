import { describe, expect, it } from 'vitest'
import { DAY } from '@/domain/kernel/time'
import { answerHistory, decay, type PastAsk } from './history'
import { answeredWithin, stillToCome } from './response'

const ask = (outcome: PastAsk['outcome'], daysAgo = 0, exposure?: number): PastAsk => ({
  askedAt: -daysAgo * DAY,
  baseline: 0.3,
  outcome,
  ...(exposure === undefined ? {} : { exposure }),
})

describe('answerHistory', () => {
  it('halves a yes of a year ago', () => {
    const { observedAccepts, expectedAccepts } = answerHistory([ask('accepted', 365)], 0)
    expect(observedAccepts).toBeCloseTo(0.5)
    expect(expectedAccepts).toBeCloseTo(0.15)
    expect(decay({ observedAccepts: 1, expectedAccepts: 0.3 }, 365)).toEqual({
      observedAccepts: expect.closeTo(observedAccepts),
      expectedAccepts: expect.closeTo(expectedAccepts),
    })
  })

  it('does not count an excuse, and counts a recalled ask for the time it stood open', () => {
    expect(answerHistory([ask('excused')], 0).expectedAccepts).toBe(0)
    expect(answerHistory([ask('recalled', 0, 0.25)], 0).expectedAccepts).toBeCloseTo(0.075)
    expect(answerHistory([ask('declined'), ask('silent')], 0).expectedAccepts).toBeCloseTo(0.6)
  })
})

describe('the response curve', () => {
  it('has its median at 1.2 awake hours and ends at 1', () => {
    expect(answeredWithin(0)).toBe(0)
    expect(answeredWithin(1.2)).toBeCloseTo(0.5, 6)
    expect(answeredWithin(4)).toBeCloseTo(0.823, 3)
    expect(answeredWithin(1_000)).toBeCloseTo(1, 6)
  })

  it('lets a silence fade, slower than the answers come because silence may be all there is', () => {
    const hopes = [0, 1, 2, 4, 8, 16].map((silent) => stillToCome(0.3, silent, 100))
    expect(hopes[0]).toBeCloseTo(0.3, 2)
    expect(hopes).toEqual(hopes.toSorted((a, b) => b - a))
    expect(hopes[3]).toBeGreaterThan(0.3 * (1 - answeredWithin(4)))
  })
})
