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
  const corners = [-46, 46].map(
    (dx) => rect(x + dx - 8, -330, 16, 330) + polygon([x + dx - 8, -330], [x + dx, -346], [x + dx + 8, -330]),
  )
  const battlements = Array.from({ length: 7 }, (_, i) => rect(x - 37 + i * 11, -338, 7, 10))
  const tall = [-31, -7, 17].map((dx) => roundArch(x + dx, -312, 14, 108))
  const low = [-31, 6].map((dx) => roundArch(x + dx, -176, 25, 96))
  const courses = [-328, -192].map((y) => rect(x - 44, y, 88, 4))
  return [
    {
      layer: 'tower',
      d: rect(x - 42, -330, 84, 330) + corners.join('') + battlements.join(''),
      fill: 'near',
    },
    { layer: 'openings', d: [...tall, ...low, ...courses].join(''), fill: 'far' },
  ]
}

/** Slim, with an eight-sided lantern on a square shaft. */
function belfry(x: number): Shape[] {
  const corners = [-35, 35].map(
    (dx) => polygon([x + dx - 5, -262], [x + dx, -292], [x + dx + 5, -262]) + rect(x + dx - 5, -262, 10, 262),
  )
  const crown = [-20, 0, 20].map((dx) => polygon([x + dx - 4, -350], [x + dx, -364], [x + dx + 4, -350]))
  return [
    {
      layer: 'tower',
      d:
        rect(x - 34, -262, 68, 262) +
        polygon([x - 25, -262], [x - 21, -350], [x + 21, -350], [x + 25, -262]) +
        corners.join('') +
        crown.join(''),
      fill: 'near',
    },
    {
      layer: 'openings',
      d: [
        roundArch(x - 15, -334, 13, 62),
        roundArch(x + 2, -334, 13, 62),
        roundArch(x - 24, -244, 20, 88),
        roundArch(x + 4, -244, 20, 88),
        rect(x - 34, -258, 68, 4),
      ].join(''),
      fill: 'far',
    },
  ]
}

/** Long flat clouds, as cut from paper. */
function clouds(random: Random, width: number): Shape {
  const bars = Array.from({ length: Math.round(width / 130) }, (_, i) => {
    const x = i * 130 + random.whole(-40, 60)
    const y = -random.whole(200, 280)
    const long = random.whole(50, 130)
    return bar(x, y, long) + bar(x + random.whole(18, 60), y + 9, Math.round(long * 0.7))
  })
  return { layer: 'far', d: bars.join(''), fill: 'cloud' }
}

const bar = (x: number, y: number, long: number) =>
  `M${x} ${y}h${long}a4 4 0 0 1 0 8h${-long}a4 4 0 0 1 0 -8z`

/** Sky, the low sun that is a moon at night, stars, and the town behind. */
export function backdropShapes(kind: Backdrop, seed: number, width: number): Shape[] {
  const random = randomFrom(seed + 5)
  const stars = Array.from({ length: 22 }, () =>
    disc(Math.round(random.next() * width), -random.whole(195, 282), random.pick([0.8, 1.1, 1.5])),
  )
  return [
    { layer: 'sky', d: stars.join(''), fill: 'star' },
    { layer: 'sky', d: disc(width * 0.66, -238, 62), fill: 'disc' },
    clouds(random, width),
    roofs(random, 'far', width, 108, 150),
    roofs(random, 'near', width, 66, 112),
    ...(kind === 'tower' ? tower(width * 0.6) : kind === 'belfry' ? belfry(width * 0.6) : []),
  ]
}
