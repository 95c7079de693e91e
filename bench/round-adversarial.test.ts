import { expect, it } from 'vitest'
import { certify, solveRound } from '../domain/matching/round/solver'
import { chain, dense, fewLarge, randomSparse } from './round-adversarial'

it.each([
  ['a dense table', () => dense(60)],
  ['four people each', () => randomSparse(600, 600, 4, 10_000)],
  ['few with many places', () => fewLarge(800, 5, 80, 10_000)],
  ['few with many places, ties', () => fewLarge(500, 4, 100, 5)],
  [
    'every hour of the week',
    () => randomSparse(300, 2, 12, 500, { slots: 168, places: 3, costStep: 10, visits: 120 }),
  ],
  ['a chain', () => chain(700, 100)],
])('%s is solved and proven, whichever method takes over', (_, make) => {
  const round = make()
  const { feasible, value, bound } = certify(round, solveRound(round))
  expect(feasible).toBe(true)
  expect(value).toBe(bound)
  expect(value).toBeGreaterThan(0)
})
