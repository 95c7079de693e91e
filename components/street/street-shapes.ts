import { backdropShapes } from './backdrop-shapes'
import { houseShapes, houseWindows } from './house-shapes'
import { line, n, rect } from './paths'
import { benchShapes, bicycleShapes, gardenWallShapes, lanternShapes, treeShapes } from './prop-shapes'
import { randomFrom } from './random'
import { mergeShapes, type Shape } from './shape'
import type { Prop, Street } from './street-from'

/** How much of the drawing lies above and below the foot of the houses. */
export const ABOVE = 380
export const BELOW = 26

function propShapes({ kind, x, width }: Prop): Shape[] {
  switch (kind) {
    case 'bench':
      return benchShapes(x)
    case 'lantern':
      return lanternShapes(x)
    case 'bicycle':
      return bicycleShapes(x)
    case 'tree':
      return treeShapes(x)
    case 'wall':
      return gardenWallShapes(x, width)
  }
}

function pavement(width: number): Shape[] {
  const joints = Array.from({ length: Math.ceil(width / 46) }, (_, i) => line([i * 46, 1], [i * 46 - 8, 17]))
  return [
    { layer: 'trim', d: rect(-40, 0, width + 80, 17), fill: 'pavement' },
    { layer: 'frame', d: joints.join(''), stroke: 'plinth', width: 1, opacity: 0.4 },
    { layer: 'frame', d: rect(-40, 17, width + 80, 9), fill: 'plinth' },
    { layer: 'frame', d: rect(-40, -0.5, width + 80, 2), fill: 'iron', opacity: 0.5 },
  ]
}

/** A quay, and in the water under each lit window a few strokes of its light. */
function water(street: Street): Shape[] {
  const random = randomFrom(street.seed + 9)
  const lights = street.houses.flatMap((house) => {
    const windows = houseWindows(house)
    return house.lit.map((number) => {
      const x = windows[number]?.x ?? house.x
      const drop = random.whole(11, 22)
      return `M${n(x + 2)} ${drop}h${random.whole(10, 19)}`
    })
  })
  const ripples = Array.from(
    { length: Math.ceil(street.width / 34) },
    (_, i) => `M${i * 34 + random.whole(0, 16)} ${random.whole(10, 24)}h${random.whole(8, 22)}`,
  )
  return [
    { layer: 'trim', d: rect(-40, 0, street.width + 80, 6), fill: 'plinth' },
    { layer: 'trim', d: rect(-40, 6, street.width + 80, 20), fill: 'water' },
    { layer: 'frame', d: ripples.join(''), stroke: 'trim', width: 1, opacity: 0.35 },
    { layer: 'front', d: lights.join(''), stroke: 'lit', width: 1.8, opacity: 0.85 },
  ]
}

/** The whole street, ready to paint. */
export function streetShapes(street: Street): Shape[] {
  return mergeShapes([
    ...backdropShapes(street.backdrop, street.seed, street.width),
    ...street.houses.flatMap(houseShapes),
    ...street.props.flatMap(propShapes),
    ...(street.front === 'water' ? water(street) : pavement(street.width)),
  ])
}
