import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answeredWithin } from '../chance/response'
import { type Pending, type Prospect, planAhead } from './plan-ahead'

const DEADLINE = 12
const MOMENTS = [0, 1, 3, 6]

/** What a plan costs, written out from its definition. */
function costOf(plan: readonly number[], prospects: readonly Prospect[], worth: number): number {
  const asked = prospects.map((one, k) => ({ ...one, at: MOMENTS[plan[k] ?? MOMENTS.length] ?? Infinity }))
  const nobodyBefore = (hour: number) =>
    asked.reduce((miss, { at, probability }) => miss * (1 - probability * answeredWithin(hour - at)), 1)
  const prices = asked.reduce((sum, { at, price }) => sum + (at < DEADLINE ? price * nobodyBefore(at) : 0), 0)
  return prices + worth * nobodyBefore(DEADLINE)
}

function* plansFor(many: number, from = 0): Generator<number[]> {
  if (many === 0) yield []
  else
    for (let at = from; at <= MOMENTS.length; at++)
      for (const rest of plansFor(many - 1, at)) yield [at, ...rest]
}

// Best first, as the order of asking has it.
const prospects = fc
  .array(
    fc.record({
      probability: fc.double({ min: 0.02, max: 0.9, noNaN: true }),
      price: fc.double({ min: 1, max: 6, noNaN: true }),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((line) => line.toSorted((a, b) => b.probability / b.price - a.probability / a.price))
const worths = fc.double({ min: 1, max: 200, noNaN: true })

describe('planAhead', () => {
  it('computes the worked example', () => {
    const half = { probability: 0.5, price: 1 }
    expect(planAhead([0, 4, 8], 12, [], [half, half], 10)).toEqual([0, 1])
  })

  it('is within a fiftieth of the best of all plans, but for three lines in a hundred, and never far from it', () => {
    // The same lines in every run: a share of them is no property of each.
    const lines = fc.sample(fc.tuple(prospects, worths), { seed: 8, numRuns: 1_000 })
    const times = lines.map(([line, worth]) => {
      const best = Math.min(...[...plansFor(line.length)].map((plan) => costOf(plan, line, worth)))
      return costOf(planAhead(MOMENTS, DEADLINE, [], line, worth), line, worth) / best
    })
    expect(times.filter((one) => one > 1.02).length).toBeLessThan(30)
    expect(Math.max(...times)).toBeLessThan(1.2)
  })

  it('asks in the order given, and more people the more help is worth', () => {
    fc.assert(
      fc.property(prospects, worths, (line, worth) => {
        const plan = planAhead(MOMENTS, DEADLINE, [], line, worth)
        expect(plan).toEqual(plan.toSorted((a, b) => a - b))
        const asked = (value: number) =>
          planAhead(MOMENTS, DEADLINE, [], line, value).filter((at) => at < MOMENTS.length).length
        expect(asked(1_000 * worth)).toBeGreaterThanOrEqual(asked(worth))
      }),
    )
  })

  it('waits for those who were asked just now, and no longer for those who stayed silent', () => {
    const line = [{ probability: 0.3, price: 2 }]
    const first = (pending: readonly Pending[]) => planAhead(MOMENTS, DEADLINE, pending, line, 40)[0]
    expect(first([])).toBe(0)
    expect(first([{ probability: 0.6, silentHours: 0 }])).toBeGreaterThan(0)
    expect(first([{ probability: 0.6, silentHours: 40 }])).toBe(0)
  })

  it('lets alone who costs more than can come of it', () => {
    const line = [{ probability: 0.02, price: 5 }]
    expect(planAhead(MOMENTS, DEADLINE, [], line, 40)).toEqual([MOMENTS.length])
  })
})
