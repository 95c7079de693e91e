import type { Grid } from '@/domain/matching/city/grid'
import type { Search } from '../candidates-crowd'

/** Where a record of the grid has its place; another layout would find other people than brute force does. */
const X = 0
const Y = 1

/**
 * Places of the `many` nearest who match, nearest first; equal distances by place in the grid.
 * Their number is returned; `into` must have room for `many`.
 */
export function nearestMatching(grid: Grid, need: Search, many: number, into: Int32Array): number {
  const count = grid.search(need)
  const { found, numbers } = grid
  let kept = 0
  let farthest = Number.POSITIVE_INFINITY
  for (let k = 0; k < count; k++) {
    const at = found[k] as number
    const distance = squared(numbers, at, need)
    if (kept === many && distance >= farthest) continue
    let slot = kept < many ? kept++ : many - 1
    for (; slot > 0; slot--) {
      const before = into[slot - 1] as number
      if (squared(numbers, before, need) <= distance) break
      into[slot] = before
    }
    into[slot] = at
    farthest = squared(numbers, into[kept - 1] as number, need)
  }
  return kept
}

function squared(numbers: Float32Array, at: number, need: Search): number {
  const dx = (numbers[at + X] as number) - need.x
  const dy = (numbers[at + Y] as number) - need.y
  return dx * dx + dy * dy
}
