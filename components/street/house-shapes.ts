import { doorShapes, plantShapes } from './door-shapes'
import { gableOn } from './gables'
import {
  columnMiddle,
  DOOR,
  doorLeft,
  floorLine,
  type House,
  type Opening,
  wallTop,
  wallWindows,
} from './house'
import { disc, line, n, rect } from './paths'
import { catShapes, smokeShapes } from './prop-shapes'
import { randomFrom } from './random'
import type { Shape } from './shape'
import { windowShapes } from './window-shapes'

/** All windows in the order of `House.lit`. */
export function houseWindows(house: House): Opening[] {
  const seat = { left: house.x, top: wallTop(house), width: house.width }
  return [...wallWindows(house), gableOn(house.gable, seat).attic]
}

/** A few bricks that burned darker, always at the same spots of the same house. */
function bricks(house: House): Shape {
  const random = randomFrom(Math.round(house.x * 7 + house.width))
  const top = wallTop(house)
  const marks = Array.from({ length: 7 }, () => {
    const y = Math.round((top + 8 + random.next() * (-top - 24)) / 4) * 4
    const x = house.x + 4 + Math.round(random.next() * (house.width - 18))
    return rect(x, y, 7, 2) + (random.chance(0.5) ? rect(x + 4, y + 4, 7, 2) : '')
  })
  return { layer: 'texture', d: marks.join(''), fill: 'iron', opacity: 0.16 }
}

/** Iron crosses that hold the floors, between the windows. */
function anchors(house: House): Shape {
  const marks: string[] = []
  for (let floor = 1; floor < house.storeys; floor++) {
    const y = floorLine(house, floor) - 27
    for (let column = 0; column < house.columns - 1; column++) {
      const x = (columnMiddle(house, column) + columnMiddle(house, column + 1)) / 2
      marks.push(line([x, y - 8], [x, y + 8]), `M${n(x - 2.5)} ${n(y - 8)}h5M${n(x - 2.5)} ${n(y + 8)}h5`)
    }
  }
  return { layer: 'iron', d: marks.join(''), stroke: 'iron', width: 1.6 }
}

function chimney(house: House, peak: number): Shape[] {
  const x = house.x + house.width * 0.76
  const top = house.gable === 'cornice' ? peak - 12 : peak + (wallTop(house) - peak) * 0.22
  return [
    { layer: 'near', d: rect(x, top, 13, wallTop(house) - top), fill: 'roof' },
    { layer: 'near', d: rect(x - 2, top - 1, 17, 4), fill: 'plinth' },
    ...(house.chimney === 'smoking' ? smokeShapes(x + 6, top - 6) : []),
  ]
}

/** One façade, from plinth to crown. */
export function houseShapes(house: House): Shape[] {
  const { x, width } = house
  const top = wallTop(house)
  const gable = gableOn(house.gable, { left: x, top, width })
  const windows = [...wallWindows(house), gable.attic]
  const courses = Array.from({ length: house.storeys - 1 }, (_, i) =>
    rect(x - 0.5, floorLine(house, i + 1), width + 1, 2.6),
  )
  const shapes: Shape[] = [
    { layer: 'wall', d: rect(x, top, width, -top) + gable.brick, fill: house.brick },
    { layer: 'texture', d: rect(x + width - 2.5, top, 2.5, -top), fill: 'iron', opacity: 0.22 },
    bricks(house),
    { layer: 'trim', d: courses.join(''), fill: 'trim', opacity: 0.85 },
    { layer: 'trim', d: rect(x, -9, width, 9), fill: 'plinth' },
    ...gable.shapes,
    ...windows.flatMap((opening, number) =>
      windowShapes(opening, number, house.lit.includes(number), house.shutters && opening.floor === 1),
    ),
    ...doorShapes(house),
  ]
  if (house.anchors) shapes.push(anchors(house))
  if (house.chimney !== 'none') shapes.push(...chimney(house, gable.peak))
  const sill = house.sill && windows[house.sill.window]
  if (sill && house.sill?.on === 'cat') shapes.push(...catShapes(sill.x + 8, sill.y + sill.height))
  if (sill && house.sill?.on === 'flowers') shapes.push(...flowerShapes(sill))
  if (house.plant) shapes.push(...plantShapes(plantAt(house)))
  return shapes
}

const plantAt = (house: House) => {
  const left = doorLeft(house)
  return left - house.x > 30 ? left - 15 : left + DOOR.width + 15
}

function flowerShapes({ x, y, width, height }: Opening): Shape[] {
  const bottom = y + height
  const blooms = [3, 9, 15, 20].map((dx, i) => disc(x + dx - 1, bottom - 4 - (i % 2) * 2, 2.6)).join('')
  return [
    {
      layer: 'front',
      d: disc(x + 4, bottom - 2, 4) + disc(x + 11, bottom - 3, 4.5) + disc(x + 18, bottom - 2, 4),
      fill: 'leaf',
    },
    { layer: 'detail', d: blooms, fill: 'warm' },
    { layer: 'detail', d: rect(x - 2, bottom - 1, width + 4, 6), fill: 'brick-4' },
  ]
}
