import { DOOR, doorLeft, type House } from './house'
import { arch, disc, line, n, polygon, rect, roundArch } from './paths'
import type { Shape } from './shape'

/** A lamp on the wall beside the door; lit, it makes a round of light on the brick. */
function lamp(x: number, y: number, lit: boolean): Shape[] {
  const shapes: Shape[] = [
    {
      layer: 'iron',
      d: rect(x - 3.5, y - 2, 7, 2) + polygon([x - 2.5, y - 2], [x, y - 6], [x + 2.5, y - 2]),
      fill: 'iron',
    },
    {
      layer: 'door',
      d: polygon([x - 3, y], [x + 3, y], [x + 2, y + 8], [x - 2, y + 8]),
      fill: lit ? 'lit' : 'pane',
    },
    {
      layer: 'iron',
      d: line([x - 3, y], [x - 2, y + 8], [x + 2, y + 8], [x + 3, y]),
      stroke: 'iron',
      width: 1,
    },
  ]
  if (lit) {
    shapes.push({ layer: 'glow', d: disc(x, y + 4, 13), fill: 'glow', opacity: 0.26 })
    shapes.push({ layer: 'glow', d: disc(x, y + 4, 22), fill: 'glow', opacity: 0.14 })
  }
  return shapes
}

/** Stone around it, a half-round light above, panels, a knob and a step; in the state it is in. */
export function doorShapes(house: House): Shape[] {
  const { width, height } = DOOR
  const left = doorLeft(house)
  const top = -height
  const middle = left + width / 2
  const leafTop = top + width / 2 + 1
  const open = house.door === 'open'
  const fan = open || house.door === 'lamp' || house.lit.includes(0)
  const side = middle < house.x + house.width / 2 - 1 ? -1 : 1
  const shapes: Shape[] = [
    { layer: 'frame', d: roundArch(left - 4.5, top - 4.5, width + 9, height + 4.5), fill: 'trim' },
    { layer: 'door', d: roundArch(left, top, width, height), fill: fan ? 'lit' : 'pane' },
    {
      layer: 'iron',
      d:
        line([middle, top], [middle, leafTop]) +
        line([middle - 10, top + 5], [middle, leafTop], [middle + 10, top + 5]),
      stroke: 'trim',
      width: 1.4,
    },
    { layer: 'front', d: rect(left - 8, -4.5, width + 16, 4.5), fill: 'plinth' },
    ...lamp(middle + side * (width / 2 + 9), top + 12, house.door !== 'closed'),
  ]
  if (open) {
    shapes.push(
      {
        layer: 'iron',
        d: polygon([left, leafTop], [left + 8, leafTop + 5], [left + 8, -4], [left, 0]),
        fill: house.doorColour,
      },
      { layer: 'iron', d: rect(left + 8, leafTop, width - 8, -leafTop), fill: 'lit' },
      {
        layer: 'iron',
        d: `${disc(middle + 6, -31, 4.2)}M${n(middle - 1)} -4v-15q0 -7.5 7 -7.5t7 7.5v15z`,
        fill: 'warm',
      },
      {
        layer: 'detail',
        d: polygon([left + 4, 0], [left + width, 0], [left + width + 26, 15], [left - 14, 15]),
        fill: 'glow',
        opacity: 0.55,
      },
      {
        layer: 'glow',
        d: roundArch(left - 14, top - 14, width + 28, height + 14),
        fill: 'glow',
        opacity: 0.22,
      },
    )
    return shapes
  }
  const panel = (y: number, h: number) => rect(left + 4.5, y, 7.5, h) + rect(left + width - 12, y, 7.5, h)
  shapes.push(
    { layer: 'iron', d: rect(left, leafTop, width, -leafTop), fill: house.doorColour },
    {
      layer: 'front',
      d: panel(leafTop + 5, 13) + panel(leafTop + 22, 13),
      stroke: 'trim',
      width: 1,
      opacity: 0.38,
    },
    {
      layer: 'detail',
      d: disc(left + width - 3.5, -20, 1.7) + rect(middle - 3.5, leafTop + 19.5, 7, 1.5),
      fill: 'lit',
    },
  )
  return shapes
}

/** Kept beside the door because it must never hide the step: a clipped tree in a pot. */
export function plantShapes(x: number): Shape[] {
  return [
    { layer: 'detail', d: polygon([x - 5, -9], [x + 5, -9], [x + 3.5, 1], [x - 3.5, 1]), fill: 'brick-4' },
    { layer: 'front', d: rect(x - 1, -20, 2, 12), fill: 'iron' },
    { layer: 'front', d: disc(x, -24, 8.5) + arch(x - 6, -16, 12, 4, 1), fill: 'leaf' },
  ]
}
