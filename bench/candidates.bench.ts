import { Grid, ID } from '@/domain/matching/city/grid'
import { nearestMatching } from './candidates/nearest'
import { makeCrowd, makeSearches } from './candidates-crowd'
import { bruteForce, type Finder, flatbush } from './candidates-references'

const MANY = 20
const RUNS = 9

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

function timed(work: () => void): number {
  const start = process.hrtime.bigint()
  work()
  return Number(process.hrtime.bigint() - start) / 1e6
}

/** Searches per second: the median of nine warm runs over the same places. */
function rate(find: Finder, needs: Parameters<Finder>[0][]): number {
  const times = Array.from({ length: RUNS + 1 }, () =>
    timed(() => {
      for (const need of needs) find(need, MANY)
    }),
  )
  return (1_000 * needs.length) / median(times.slice(1))
}

function gridFinder(grid: Grid): Finder {
  const into = new Int32Array(MANY)
  return (need, many) =>
    Array.from(into.subarray(0, nearestMatching(grid, need, many, into)), (at) => grid.words[at + ID] ?? -1)
}

console.log(`${MANY} nearest eligible neighbours, searches per second, median of ${RUNS} warm runs`)
console.log(['volunteers', 'brute force', 'flatbush', 'grid', 'same people', 'grid build ms'].join('\t'))
for (const volunteers of [250, 10_000, 100_000, 1_000_000]) {
  const crowd = makeCrowd(volunteers)
  let grid = new Grid(crowd)
  const build = timed(() => {
    grid = new Grid(crowd)
  })
  const ours = gridFinder(grid)
  const brute = bruteForce(crowd)
  const tree = flatbush(crowd)
  const needs = makeSearches(20_000, volunteers, 4)
  const few = needs.slice(0, Math.max(5, Math.min(2_000, 20_000_000 / volunteers / 10)))
  const same = few.every((need) => {
    const expected = brute(need, MANY).join()
    return ours(need, MANY).join() === expected && tree(need, MANY).join() === expected
  })
  const rates = [rate(brute, few), rate(tree, needs), rate(ours, needs)].map((one) => Math.round(one))
  console.log([volunteers, ...rates, same, build.toFixed(1)].join('\t'))
}
