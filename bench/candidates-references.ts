import Flatbush from 'flatbush'
import type { Profile } from '@/domain/matching/city/grid'
import type { Search } from './candidates-crowd'

/** Nobody of the crowd walks farther. */
const FARTHEST = 4_000

/** The numbers of the `many` nearest who match, nearest first. */
export type Finder = (need: Search, many: number) => number[]

interface Columns {
  readonly xs: Float32Array
  readonly ys: Float32Array
  readonly reach: Float32Array
  readonly slots: Int32Array
  readonly traits: Int32Array
}

const columns = (all: readonly Profile[]): Columns => ({
  xs: Float32Array.from(all, (one) => one.x),
  ys: Float32Array.from(all, (one) => one.y),
  reach: Float32Array.from(all, (one) => one.radiusMetres ** 2),
  slots: Int32Array.from(all, (one) => one.slots),
  traits: Int32Array.from(all, (one) => one.traits),
})

function distanceOf(at: Columns, id: number, need: Search): number {
  const dx = (at.xs[id] as number) - need.x
  const dy = (at.ys[id] as number) - need.y
  return dx * dx + dy * dy
}

function fits(at: Columns, id: number, need: Search): boolean {
  const traits = at.traits[id] as number
  return (
    (traits & need.kind) !== 0 &&
    (traits & need.languages) !== 0 &&
    ((at.slots[id] as number) & need.slots) !== 0
  )
}

const nearest = (hits: { id: number; distance: number }[], many: number) =>
  hits
    .sort((a, b) => a.distance - b.distance)
    .slice(0, many)
    .map((hit) => hit.id)

export function bruteForce(all: readonly Profile[]): Finder {
  const at = columns(all)
  return (need, many) => {
    const hits: { id: number; distance: number }[] = []
    for (let id = 0; id < all.length; id++) {
      const distance = distanceOf(at, id, need)
      if (distance <= (at.reach[id] as number) && fits(at, id, need)) hits.push({ id, distance })
    }
    return nearest(hits, many)
  }
}

export function flatbush(all: readonly Profile[]): Finder {
  const at = columns(all)
  const tree = new Flatbush(all.length, 16, Float32Array)
  for (const [id, x] of at.xs.entries()) tree.add(x, at.ys[id] as number)
  tree.finish()
  return (need, many) =>
    tree.neighbors(need.x, need.y, many, FARTHEST, (id) => {
      return fits(at, id, need) && distanceOf(at, id, need) <= (at.reach[id] as number)
    })
}
