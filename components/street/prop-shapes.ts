import { disc, line, n, polygon, rect } from './paths'
import type { Shape } from './shape'

/** Sitting, seen from behind, tail down over the sill; `y` is where it sits. */
export function catShapes(x: number, y: number, size = 1): Shape[] {
  const s = (value: number) => n(value * size)
  const body = `M${n(x - 5 * size)} ${n(y)}c${s(-1.5)} ${s(-6)} ${s(1)} ${s(-9)} ${s(2.5)} ${s(-10.5)}l${s(-0.6)} ${s(-5.5)}l${s(2.6)} ${s(2.2)}h${s(2)}l${s(2.6)} ${s(-2.2)}l${s(-0.6)} ${s(5.5)}c${s(1.5)} ${s(1.5)} ${s(4)} ${s(4.5)} ${s(2.5)} ${s(10.5)}z`
  const tail = `M${n(x + 3.5 * size)} ${n(y - 2 * size)}c${s(6)} 0 ${s(5)} ${s(5)} ${s(4)} ${s(9)}`
  return [
    { layer: 'detail', d: body, fill: 'iron' },
    { layer: 'detail', d: tail, stroke: 'iron', width: 2 * size },
  ]
}

export function smokeShapes(x: number, y: number): Shape[] {
  return [
    {
      layer: 'far',
      d: disc(x + 1, y - 3, 5) + disc(x + 6, y - 10, 6.5) + disc(x + 13, y - 18, 8) + disc(x + 23, y - 24, 6),
      fill: 'cloud',
    },
  ]
}

/** Two seats wide, slatted, on iron legs; `x` is its left end. */
export function benchShapes(x: number): Shape[] {
  const slats = [-31, -25, -17].map((y) => rect(x, y, 64, 4)).join('')
  return [
    { layer: 'front', d: slats, fill: 'door' },
    {
      layer: 'front',
      d:
        rect(x + 8, -33, 3, 35) +
        rect(x + 53, -33, 3, 35) +
        rect(x + 2, -14, 3, 16) +
        rect(x + 59, -14, 3, 16),
      fill: 'iron',
    },
  ]
}

/** A street lantern with its round of light on the pavement. */
export function lanternShapes(x: number): Shape[] {
  return [
    { layer: 'glow', d: disc(x, -118, 40), fill: 'glow', opacity: 0.14 },
    { layer: 'glow', d: disc(x, -118, 22), fill: 'glow', opacity: 0.24 },
    {
      layer: 'front',
      d: rect(x - 1.7, -106, 3.4, 108) + rect(x - 5, -4, 10, 6) + rect(x - 3, -30, 6, 26),
      fill: 'iron',
    },
    {
      layer: 'front',
      d:
        polygon([x - 8, -127], [x, -136], [x + 8, -127]) + rect(x - 1, -140, 2, 5) + rect(x - 5, -108, 10, 3),
      fill: 'iron',
    },
    {
      layer: 'detail',
      d: polygon([x - 7, -127], [x + 7, -127], [x + 4.5, -108], [x - 4.5, -108]),
      fill: 'lit',
    },
    {
      layer: 'detail',
      d: line([x, -127], [x, -108]) + line([x - 7, -127], [x - 4.5, -108], [x + 4.5, -108], [x + 7, -127]),
      stroke: 'iron',
      width: 1.4,
    },
    { layer: 'detail', d: `M${n(x - 30)} 7a30 5 0 1 0 60 0a30 5 0 1 0 -60 0z`, fill: 'glow', opacity: 0.3 },
  ]
}

/** Leaning on its stand, with a basket in front. */
export function bicycleShapes(x: number): Shape[] {
  const [back, front, axle] = [x + 11, x + 47, -11]
  const frame =
    line([back, axle], [x + 20, -27], [x + 41, -27], [x + 28, axle], [back, axle]) +
    line([x + 18, -32], [x + 28, axle]) +
    line([front, axle], [x + 40, -33], [x + 36, -35]) +
    line([x + 14, -33], [x + 22, -33])
  return [
    { layer: 'front', d: disc(back, axle, 11) + disc(front, axle, 11), stroke: 'iron', width: 2 },
    { layer: 'front', d: frame, stroke: 'iron', width: 2.2 },
    { layer: 'front', d: polygon([x + 42, -36], [x + 55, -36], [x + 53, -26], [x + 44, -26]), fill: 'warm' },
  ]
}

/** A lime tree in its square of earth. */
export function treeShapes(x: number): Shape[] {
  return [
    {
      layer: 'ground',
      d:
        rect(x - 3, -70, 6, 72) +
        line(
          [x, -60],
          [x - 12, -84],
          [x - 9, -86],
          [x + 1, -66],
          [x + 12, -88],
          [x + 15, -86],
          [x + 3, -56],
        ) +
        'z',
      fill: 'iron',
    },
    {
      layer: 'front',
      d:
        disc(x, -104, 24) +
        disc(x - 20, -88, 17) +
        disc(x + 20, -90, 18) +
        disc(x - 14, -118, 17) +
        disc(x + 13, -121, 18),
      fill: 'leaf',
    },
  ]
}

/** A garden wall fills the gap between two houses, so that the bench has something at its back. */
export function gardenWallShapes(x: number, width: number): Shape[] {
  return [
    { layer: 'wall', d: rect(x, -46, width, 46), fill: 'brick-5' },
    { layer: 'trim', d: rect(x, -50, width, 5), fill: 'trim' },
    { layer: 'trim', d: rect(x, -9, width, 9), fill: 'plinth' },
  ]
}
