import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seeded } from '@/domain/kernel/random'
import { certify, solveRound } from '@/domain/matching/round/solver'
import { buildRound } from './build-round'
import type { RoundInput, RoundPair } from './round-input'

/** Solves with proof; gives the visits and the gain that people see. */
function plan(input: RoundInput) {
  const built = buildRound(input)
  const solution = solveRound(built.instance)
  const { feasible, value, bound } = certify(built.instance, solution)
  expect(feasible).toBe(true)
  expect(value).toBe(bound)
  const visits = [...solution.chosenArc].map((arc) => built.visits[arc] ?? null).filter((one) => one !== null)
  return { visits, value: value - built.offset, built }
}

const pair = (
  request: string,
  volunteer: string,
  probability: number,
  more: Partial<RoundPair> = {},
): RoundPair => ({
  request,
  volunteer,
  probability,
  moments: [4],
  ...more,
})
const neighbour = (id: string, visits28 = 0, room = 1, moments = [4]) => ({ id, visits28, room, moments })

function randomInput(seed: number, helpers: number): RoundInput {
  const random = seeded(seed)
  const below = (n: number) => Math.floor(random() * n)
  const moments = () => Array.from({ length: 21 }, (_, m) => m).filter(() => random() < 0.2)
  const volunteers = Array.from({ length: 9 }, (_, j) => neighbour(`v${j}`, below(6), below(3), moments()))
  const requests = Array.from({ length: 8 }, (_, i) => ({
    id: `r${i}`,
    urgency: [1, 1.5, 2.5][below(3)] ?? 1,
    helpers: 1 + below(helpers),
  }))
  const pairs = requests.flatMap(({ id }) =>
    volunteers
      .filter(() => random() < 0.5)
      .map((volunteer) =>
        pair(id, volunteer.id, random(), { moments: moments(), continuity: below(2) * -900 }),
      ),
  )
  return { requests, volunteers, pairs, fairness: below(5) * 1000 }
}

describe('building a round', () => {
  it('adds base value, chance, continuity and preference', () => {
    const { built } = plan({
      requests: [{ id: 'r', urgency: 2.5 }],
      volunteers: [neighbour('v', 4, 2)],
      pairs: [pair('r', 'v', 0.4, { continuity: 300, momentPreference: [20] })],
      fairness: 150,
    })
    expect([...built.instance.loadCost]).toEqual([1350, 1650])
    // The base value is 1651 / 2.5 rounded up: 661. Then 661 · 2.5 rounded up, and the rest.
    expect([...built.instance.arcGain]).toEqual([1653 + 10_000 + 300 + 20])
  })

  it('keeps last week’s neighbour unless the whole round gains more', () => {
    const input = (continuity: number): RoundInput => ({
      requests: [{ id: 'r', urgency: 1 }],
      volunteers: [neighbour('old'), neighbour('new')],
      pairs: [pair('r', 'old', 0.4, { continuity }), pair('r', 'new', 0.6)],
      fairness: 0,
    })
    expect(plan(input(2500)).visits[0]?.volunteer).toBe('old')
    expect(plan(input(1500)).visits[0]?.volunteer).toBe('new')
  })

  it('sends two different neighbours when two are needed', () => {
    const { visits, value } = plan({
      requests: [{ id: 'sofa', urgency: 1, helpers: 2 }],
      volunteers: [neighbour('a', 0, 2, [4, 5]), neighbour('b', 3)],
      pairs: [pair('sofa', 'a', 0.9, { moments: [4, 5] }), pair('sofa', 'b', 0.1)],
      fairness: 10,
    })
    expect(visits.map(({ volunteer }) => volunteer).toSorted()).toEqual(['a', 'b'])
    // Base value 71 each; chances 9000 and 1000; load costs 10 and 70.
    expect(value).toBe(71 + 9000 - 10 + 71 + 1000 - 70)
  })

  it('leaves no request open while an eligible neighbour has room and the moment free', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const input = randomInput(seed, 1)
        const { visits } = plan(input)
        for (const { id } of input.requests.filter(
          ({ id }) => !visits.some(({ request }) => request === id),
        )) {
          for (const { volunteer, moments } of input.pairs.filter(({ request }) => request === id)) {
            const person = input.volunteers.find((candidate) => candidate.id === volunteer)
            const own = visits.filter((visit) => visit.volunteer === volunteer)
            if (person === undefined || own.length >= person.room) continue
            const free = person.moments.filter((moment) => !own.some((visit) => visit.moment === moment))
            expect(moments.filter((moment) => free.includes(moment))).toEqual([])
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('never sends one neighbour twice to one request, and counts what people see', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const input = randomInput(seed, 3)
        const { visits, value, built } = plan(input)
        const keys = visits.map(({ request, volunteer }) => `${request}/${volunteer}`)
        expect(new Set(keys).size).toBe(keys.length)
        for (const { id, helpers } of input.requests) {
          expect(visits.filter(({ request }) => request === id).length).toBeLessThanOrEqual(helpers ?? 1)
        }
        expect(value).toBeGreaterThanOrEqual(0)
        expect(built.instance.arcGain.every((gain) => gain > 0)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  const good: RoundInput = {
    requests: [{ id: 'r', urgency: 1 }],
    volunteers: [neighbour('v')],
    pairs: [pair('r', 'v', 0.5)],
    fairness: 150,
  }
  const cases: readonly [string, Partial<RoundInput>][] = [
    ['fairness NaN', { fairness: Number.NaN }],
    ['request r: urgency 0', { requests: [{ id: 'r', urgency: 0 }] }],
    ['request r: helpers 0', { requests: [{ id: 'r', urgency: 1, helpers: 0 }] }],
    ['request r stands in the list twice', { requests: [...good.requests, ...good.requests] }],
    ['volunteer v: room 1.5', { volunteers: [neighbour('v', 0, 1.5)] }],
    ['volunteer v: visits28 -1', { volunteers: [neighbour('v', -1)] }],
    ['volunteer v: a moment is named twice', { volunteers: [neighbour('v', 0, 1, [4, 4])] }],
    ['volunteer v: moments must be', { volunteers: [neighbour('v', 0, 1, [21])] }],
    ['pair r/v: probability NaN', { pairs: [pair('r', 'v', Number.NaN)] }],
    ['pair r/v: continuity', { pairs: [pair('r', 'v', 0.5, { continuity: 1e9 })] }],
    ['pair r/v: as many preferences', { pairs: [pair('r', 'v', 0.5, { momentPreference: [] })] }],
    ['a pair names request q', { pairs: [pair('q', 'v', 0.5)] }],
    ['a pair names volunteer w', { pairs: [pair('r', 'w', 0.5)] }],
  ]
  it.each(cases)('refuses: %s', (message, change) => {
    expect(() => buildRound({ ...good, ...change })).toThrow(message)
  })
})
