import type { Ring } from './area'

/**
 * Where a ring crosses itself, as [x, y], or null. Such a polygon has no clear inside, so addresses near it
 * would get a neighbourhood by chance. Sides that only touch in a shared corner do not cross.
 *
 * @example selfCrossing([[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]) // [1, 1]
 */
export function selfCrossing(ring: Ring): [number, number] | null {
  const sides = ring.slice(1).map((end, i) => side(ring[i] as Ring[number], end))
  const byLeft = sides.map((_, i) => i).sort((a, b) => left(sides, a) - left(sides, b))
  for (let i = 0; i < byLeft.length; i++) {
    const one = sides[byLeft[i] as number] as Side
    for (let j = i + 1; j < byLeft.length; j++) {
      const other = sides[byLeft[j] as number] as Side
      if (other.minX > one.maxX) break
      const at = crossing(one, other)
      if (at) return at
    }
  }
  return null
}

type Side = { x1: number; y1: number; x2: number; y2: number; minX: number; maxX: number }

function side([x1, y1]: Ring[number], [x2, y2]: Ring[number]): Side {
  return { x1, y1, x2, y2, minX: Math.min(x1, x2), maxX: Math.max(x1, x2) }
}

const left = (sides: Side[], i: number) => (sides[i] as Side).minX

function crossing(a: Side, b: Side): [number, number] | null {
  const [ax, ay, bx, by] = [a.x2 - a.x1, a.y2 - a.y1, b.x2 - b.x1, b.y2 - b.y1]
  const cross = ax * by - ay * bx
  if (cross === 0) return null
  const t = ((b.x1 - a.x1) * by - (b.y1 - a.y1) * bx) / cross
  const u = ((b.x1 - a.x1) * ay - (b.y1 - a.y1) * ax) / cross
  const inside = (part: number) => part > 1e-9 && part < 1 - 1e-9
  return inside(t) && inside(u) ? [a.x1 + t * ax, a.y1 + t * ay] : null
}
