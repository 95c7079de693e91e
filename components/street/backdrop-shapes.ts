import { disc, polygon, rect, roundArch } from './paths'
import { type Random, randomFrom } from './random'
import type { Shape } from './shape'

/** What stands behind the row: a city may choose its own tower. */
export type Backdrop = 'roofs' | 'tower' | 'belfry'

/** Roofs further away, in one flat colour: the further, the nearer to the sky. */
function roofs(random: Random, layer: 'far' | 'near', width: number, low: number, high: number): Shape {
  const parts: string[] = []
  for (let x = -20; x < width; ) {
    const w = random.whole(46, 92)
    const top = -random.whole(low, high)
    parts.push(rect(x, top, w + 1, -top))
    parts.push(
      random.chance(0.7)
        ? polygon([x, top], [x + w / 2, top - w * 0.6], [x + w, top])
        : polygon([x, top], [x + 10, top - 26], [x + w - 10, top - 26], [x + w, top]),
    )
    if (random.chance(0.4)) parts.push(rect(x + w * 0.7, top - w * 0.5, 8, w * 0.5))
    x += w
  }
  return { layer, d: parts.join(''), fill: layer }
}

/** Broad and blunt: the tower of a great church that was never given its spire. */
function tower(x: number): Shape[] {
  const openings = [-250, -330].flatMap((y) => [-22, 6].map((dx) => roundArch(x + dx, y, 16, 62)))
  const pinnacles = [-42, -14, 14, 42].map((dx) =>
    polygon([x + dx - 5, -352], [x + dx, -372], [x + dx + 5, -352]),
  )
  return [
    {
      layer: 'far',
      d:
        rect(x - 46, -352, 92, 352) +
        rect(x - 54, -270, 108, 270) +
        rect(x - 62, -180, 124, 180) +
        pinnacles.join(''),
      fill: 'near',
    },
    {
      layer: 'far',
      d: openings.join('') + rect(x - 46, -266, 92, 3) + rect(x - 46, -346, 92, 3),
      fill: 'far',
    },
  ]
}

/** Slim, with an eight-sided lantern on a square shaft. */
function belfry(x: number): Shape[] {
  return [
    {
      layer: 'far',
      d:
        rect(x - 34, -270, 68, 270) +
        polygon([x - 24, -270], [x - 20, -350], [x + 20, -350], [x + 24, -270]) +
        rect(x - 23, -354, 46, 5) +
        [-31, 31].map((dx) => polygon([x + dx - 5, -270], [x + dx, -296], [x + dx + 5, -270])).join('') +
        polygon([x - 12, -354], [x, -372], [x + 12, -354]),
      fill: 'near',
    },
    {
      layer: 'far',
      d: roundArch(x - 8, -336, 16, 48) + roundArch(x - 20, -250, 15, 56) + roundArch(x + 5, -250, 15, 56),
      fill: 'far',
    },
  ]
}

/** Sky, the low sun that is a moon at night, stars, and the town behind. */
export function backdropShapes(kind: Backdrop, seed: number, width: number): Shape[] {
  const random = randomFrom(seed + 5)
  const middle = width * 0.66
  const stars = Array.from({ length: 26 }, () =>
    disc(random.next() * width, -205 - random.next() * 165, 0.7 + random.next() * 0.9),
  )
  return [
    { layer: 'sky', d: stars.join(''), fill: 'star' },
    { layer: 'sky', d: disc(middle, -258, 46), fill: 'disc' },
    roofs(random, 'far', width, 108, 150),
    roofs(random, 'near', width, 66, 112),
    ...(kind === 'tower' ? tower(width * 0.43) : kind === 'belfry' ? belfry(width * 0.43) : []),
  ]
}
