import type { HouseState } from '@/domain/help-request/help-request-states'
import { plantShapes } from './door-shapes'
import type { House } from './house'
import { houseShapes } from './house-shapes'
import { line, rect } from './paths'
import { mergeShapes, type Shape } from './shape'

/** As many windows as can be lit one by one. */
export const REQUEST_HOUSE_WINDOWS = 6

/** From the first floor outwards, so that the eye finds each new light. */
const ORDER = [3, 2, 4, 0, 1, 5]

export const REQUEST_HOUSE_BOX = { x: -12, y: -282, width: 172, height: 298 }

function litWindows(state: HouseState, asked: number): number[] {
  if (state === 'dark' || state === 'lamp') return []
  if (state === 'done') return ORDER
  return ORDER.slice(0, Math.max(1, Math.min(asked, REQUEST_HOUSE_WINDOWS)))
}

const DOORS = { dark: 'closed', lamp: 'lamp', asking: 'lamp', open: 'open', done: 'lamp' } as const

/**
 * The house of one request. `asked` is the number of neighbours asked so far; more than six light no more windows.
 *
 * Example: `requestHouseShapes('asking', 2)` has its lamp burning and two windows lit.
 */
export function requestHouseShapes(state: HouseState, asked = 1): Shape[] {
  const house: House = {
    x: 0,
    width: 148,
    storeys: 2,
    lift: 6,
    gable: 'stepped',
    brick: 'brick-1',
    columns: 3,
    doorColumn: 1,
    door: DOORS[state],
    doorColour: 'door',
    lit: litWindows(state, asked),
    shutters: false,
    anchors: true,
    chimney: state === 'done' ? 'smoking' : 'cold',
    ...(state === 'done' && { sill: { window: 3, on: 'flowers' } as const }),
    plant: false,
  }
  const { x, width } = REQUEST_HOUSE_BOX
  return mergeShapes([
    ...houseShapes(house),
    ...(state === 'done' ? [...plantShapes(49), ...plantShapes(99)] : []),
    { layer: 'trim', d: rect(x, 0, width, 12), fill: 'pavement' },
    {
      layer: 'frame',
      d: [0, 1, 2, 3].map((i) => line([x + 24 + i * 42, 1], [x + 18 + i * 42, 12])).join(''),
      stroke: 'plinth',
      width: 1,
      opacity: 0.4,
    },
    { layer: 'frame', d: rect(x, 12, width, 4), fill: 'plinth' },
  ])
}
